package cn.baton.project.exchange;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** Every list goes out as a file that holds what the list holds. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListExportIT {

    private static final String EXPORTS = "/api/v1/exports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private String tour;

    @BeforeEach
    void aProjectHereAndOneThere() {
        if (tour != null) {
            return;
        }
        tour = ListedProject.occasions();
        ListedProject.started("此地" + mark, "411082").inEveryList(tour, 1).lookingForLand("411082");
        ListedProject.started("彼地" + mark, "411081").inEveryList(tour, 2).lookingForLand("411081");
    }

    static Stream<List<String>> lists() {
        return Stream.of(
                List.of(
                        "/participations?session={session}&batch=SIGNING",
                        "/sessions/{session}/participations?batch=SIGNING"),
                List.of("/plans?year=2026&keyList=CITY", "/annual-plans?year=2026&keyList=CITY"),
                List.of("/progress?month=2026-09&all=true", "/progress-reports?month=2026-09&all=true"),
                List.of("/permits?type=CONSTRUCTION&state=APPLIED", "/permits?type=CONSTRUCTION&state=APPLIED"),
                List.of("/pipeline?direction=POLICY&stale=false", "/pipeline?direction=POLICY&stale=false"),
                List.of("/factor-requests?kind=ENERGY&overdue=false", "/factor-requests?kind=ENERGY&overdue=false"),
                List.of("/assignments?subject=u-17&on=2026-06-01", "/assignments?subject=u-17&on=2026-06-01"),
                List.of("/surveys?score=4", "/surveys?score=4"),
                List.of("/programmes/{programme}/members", "/programmes/{programme}/members"),
                List.of("/tours/{tour}/entries?sort=-order", "/tours/{tour}/entries"),
                List.of("/land/parcels?sizeTo=100&sort=-size", "/land/parcels?sizeTo=100"),
                List.of("/land/demands?priority=2", "/land/demands?priority=2"),
                List.of("/land/matches?state=PROPOSED", "/land/matches?state=PROPOSED"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anExportIsItsListWholeAndWithinTheScopeOfTheCaller(List<String> list) {
        Supplier<RequestSpecification> department = () -> as("w", "department-officer", "411082-ZJJ", null);
        for (Supplier<RequestSpecification> caller : List.of(Tokens::asCityAdmin, ListExportIT::officer, department)) {
            int total = caller.get()
                    .get("/api/v1" + filled(with(list.get(1), "count=true")))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("total");

            assertThat(rows(caller.get(), list.getFirst())).hasSize(total + 1);
        }
        assertThat(text(rows(asCityAdmin(), list.getFirst()))).contains("此地" + mark, "彼地" + mark);
        assertThat(text(rows(officer(), list.getFirst()))).contains("此地" + mark).doesNotContain("彼地" + mark);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void bothFormatsCanBeAskedForOrAccepted(List<String> list) {
        String export = EXPORTS + filled(list.getFirst());
        String csv = EXPORTS + filled(with(list.getFirst(), "format=csv"));
        String xlsx = EXPORTS + filled(with(list.getFirst(), "format=xlsx"));

        officer().accept("*/*").get(export).then().contentType(XLSX);
        officer()
                .accept(XLSX)
                .get(export)
                .then()
                .contentType(XLSX)
                .header("Content-Disposition", containsString(".xlsx"));
        officer()
                .accept("text/csv")
                .get(export)
                .then()
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString(".csv"));
        officer().accept("text/csv").get(xlsx).then().contentType(XLSX);
        officer()
                .accept(XLSX)
                .get(csv)
                .then()
                .contentType(startsWith("text/csv"))
                .body(startsWith("\uFEFF"));
        officer()
                .accept("text/csv;q=0.4, " + XLSX + ";q=0.5")
                .get(export)
                .then()
                .contentType(XLSX);
        officer().accept("application/json").get(export).then().statusCode(406);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsNoFilterOfTheListIsRefused(List<String> list) {
        String export = EXPORTS + filled(list.getFirst()).replaceFirst("\\?.*", "");

        for (String wrong : List.of("?stege=SIGNED", "?sort=secret", "?limit=10", "?cursor=x")) {
            asCityAdmin().get(export + wrong).then().statusCode(400).contentType("application/problem+json");
        }
        asCityAdmin().get(export + "?format=pdf").then().statusCode(422).body("violations.field[0]", equalTo("format"));
        RestAssured.given().get(export).then().statusCode(401);
        as("nobody", "guest", null, null).get(export).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/participations?investmentFrom=x",
        "/plans?year=MMXXVI",
        "/permits?state=LOST",
        "/pipeline?enteredOnFrom=soon",
        "/factor-requests?kind=LUCK",
        "/assignments?on=yesterday",
        "/surveys?score=good",
        "/land/parcels?zoning=X9",
        "/pipeline?candidateResult=PENDING"
    })
    void aFilterThatCannotBeReadIsRefusedAsInTheList(String wrong) {
        asCityAdmin().get(EXPORTS + wrong).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/participations?session={session}",
                "/plans?q={mark}",
                "/progress?q={mark}",
                "/permits?areaCode=411082",
                "/factor-requests?areaCode=411082",
                "/assignments?subject=u-17",
                "/land/parcels?q={mark}",
                "/land/demands?areaCode=411082",
                "/land/matches?areaCode=411082",
                "/surveys?areaCode=411082",
                "/programmes/{programme}/members",
                "/tours/{tour}/entries"
            })
    void anExportAsOfADayHoldsWhatWasKnownThen(String export) {
        LocalDate yesterday =
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).minusDays(1);

        assertThat(rows(asCityAdmin(), with(export, "asOf=" + yesterday))).hasSize(1);
        asCityAdmin()
                .get(EXPORTS + filled(with(export, "asOf=" + yesterday.plusDays(2))))
                .then()
                .statusCode(422)
                .body("violations.field[0]", equalTo("asOf"));
    }

    @Test
    void participationsOfSeveralSessionsStandInOneSheet() {
        int other = ListedProject.SESSION - 3_000;
        asCityAdmin()
                .body("{\"number\": %d, \"title\": \"另一期\", \"heldOn\": \"2026-06-20\"}".formatted(other))
                .post("/api/v1/sessions");
        ListedProject project = ListedProject.started("两期" + mark, "411003");
        for (int session : List.of(ListedProject.SESSION, other)) {
            asCityAdmin()
                    .body("{\"projectId\": \"%s\", \"batch\": \"GROUNDBREAKING\"}".formatted(project.id))
                    .post("/api/v1/sessions/{no}/participations", session)
                    .then()
                    .statusCode(201);
        }

        String both = "/participations?projectId=" + project.id + "&sort=recordedAt";
        assertThat(rows(asCityAdmin(), both))
                .extracting(row -> row.get(4))
                .containsExactly("期次", "" + ListedProject.SESSION, "" + other);
        assertThat(rows(asCityAdmin(), both + "&session=" + other)).hasSize(2);
        assertThat(rows(asCityAdmin(), both + "&session=9999&session=" + other)).hasSize(2);
    }

    @Test
    void codesAreShownInWords() {
        assertThat(csv("/factor-requests?kind=ENERGY")).contains("项目名称,区划,要素类别", "此地" + mark + ",长葛市,能耗", "待保障");
        assertThat(csv("/assignments?subject=u-17")).contains("此地" + mark + ",长葛市,市级领导,李明,u-17");
        assertThat(csv("/pipeline?q=" + mark)).contains("谋划方向", "政策资金");
        assertThat(csv("/land/parcels?q=" + mark)).contains("面积(亩)", "长葛市,,100", "标准地,M2", "在架");
        assertThat(csv("/land/demands?state=OPEN")).contains("意向区域", "长葛市、建安区", "待匹配");
        assertThat(csv("/land/matches")).contains("此地" + mark + "地块", "已推荐", "标准地，拿地即可开工（10/10）");
        assertThat(csv("/programmes/{programme}/members")).contains("此地" + mark + ",长葛市,开工,90000", "在列");
        assertThat(csv("/tours/{tour}/entries")).contains("1,", "411000-FGW 92.5");
        assertThat(csv("/permits?type=CONSTRUCTION")).contains("施工许可证,ZJJ-", "办理中");
    }

    @Test
    void noTextIsAFormula() {
        assertThat(csv("/factor-requests?kind=ENERGY"))
                .contains("'=cmd|' /C calc'!A0")
                .doesNotContain(",=cmd");
        assertThat(csv("/surveys?score=4")).contains("'+用电报装");
        assertThat(text(rows(asCityAdmin(), "/factor-requests?kind=ENERGY"))).contains("=cmd|' /C calc'!A0");
    }

    /** The department that is to provide sees the request and not the project. */
    @Test
    void aProjectOutOfSightIsNotNamed() {
        String department = "D" + mark;
        ListedProject project = ListedProject.started("不可见" + mark, "411025");
        asCityAdmin()
                .body("""
                        {"kind": "LABOUR", "needBy": "2027-01-31", "priority": 2, "department": "%s"}""".formatted(department))
                .post("/api/v1/projects/{id}/factor-requests", project.id)
                .then()
                .statusCode(201);

        List<List<String>> rows = rows(as("w", "department-officer", department, null), "/factor-requests");

        assertThat(rows).hasSize(2);
        assertThat(text(rows)).contains(project.id).doesNotContain(project.name);
    }

    @Test
    void whatTheListBelongsToMustBeThere() {
        asCityAdmin()
                .get(EXPORTS + "/programmes/NONE-" + mark + "/members")
                .then()
                .statusCode(404);
        asCityAdmin()
                .get(EXPORTS + "/tours/" + UUID.randomUUID() + "/entries")
                .then()
                .statusCode(404);
        asCityAdmin().get(EXPORTS + "/lights").then().statusCode(404);
    }

    private static RequestSpecification officer() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }

    private String csv(String export) {
        return asCityAdmin()
                .get(EXPORTS + filled(with(export, "format=csv")))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<List<String>> rows(RequestSpecification caller, String export) {
        return Sheets.cells(caller.get(EXPORTS + filled(with(export, "format=xlsx")))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static String text(List<List<String>> rows) {
        return rows.toString();
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    private String filled(String address) {
        return address.replace("{session}", "" + ListedProject.SESSION)
                .replace("{programme}", ListedProject.PROGRAMME)
                .replace("{tour}", tour)
                .replace("{mark}", mark);
    }
}
