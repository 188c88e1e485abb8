package cn.baton.project.plan;

import cn.baton.support.clock.BusinessTime;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class AnnualPlanResourceIT {

    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

    private static final String PROJECTS = "/api/v1/projects";
    private static final String PLAN = PROJECTS + "/{id}/annual-plans/{year}";
    private static final String PLANS = "/api/v1/annual-plans";

    @Test
    void aPlanIsMadeAndChanged() {
        String id = register("计划项目", "411082", 120000);

        set(id, 2026, null, 35000)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith("/projects/" + id + "/annual-plans/2026"))
                .body("terms.keyList", equalTo("CITY"));
        set(id, 2026, 0L, 40000).then().statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));

        asCityAdmin().get(PLAN, id, 2026).then().statusCode(200).body("terms.plannedInvestment", equalTo(40000.0f));
        asCityAdmin()
                .get(PLAN + "/history", id, 2026)
                .then()
                .body("items.verb", contains("set", "set"))
                .body("items[1].before.terms.plannedInvestment", equalTo(35000f));
    }

    @Test
    void aPlanThatIsThereIsNotOverwrittenBlindly() {
        String id = register("盲写项目", "411082", 1000);
        set(id, 2026, null, 100).then().statusCode(201);

        set(id, 2026, null, 200).then().statusCode(428).contentType("application/problem+json");
        set(id, 2026, 7L, 200).then().statusCode(412).body("currentVersion", equalTo(0));
        set(id, 2025, 0L, 200)
                .then()
                .statusCode(412)
                .body("type", equalTo("https://baton.example/problems/stale-version"));
    }

    @Test
    void theSamePlanAgainLeavesNoTrace() {
        String id = register("重复项目", "411082", 1000);
        set(id, 2026, null, 100).then().statusCode(201);

        set(id, 2026, 0L, 100).then().statusCode(200).header("ETag", "\"0\"");

        asCityAdmin().get(PLAN + "/history", id, 2026).then().body("items.verb", hasSize(1));
    }

    @Test
    void whatWasKnownBeforeIsNotWhatIsKnownNow() {
        String id = register("隔日项目", "411082", 1000);
        set(id, 2026, null, 100).then().statusCode(201);
        String yesterday = TODAY.minusDays(1).toString();

        asCityAdmin().get(PROJECTS + "/{id}/annual-plans", id).then().body("year", contains(2026));
        asCityAdmin()
                .get(PROJECTS + "/{id}/annual-plans?asOf={day}", id, yesterday)
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        asCityAdmin()
                .get(PROJECTS + "/{id}/annual-plans?asOf={day}", id, TODAY.toString())
                .then()
                .body("terms.plannedInvestment", contains(100.0f));
    }

    @Test
    void theCitysPlansAreFilteredSortedPagedAndCounted() {
        String mark = mark();
        for (int i = 1; i <= 3; i++) {
            set(register("城市" + mark + i, "411082", 1000), 2031, null, 100 * i)
                    .then()
                    .statusCode(201);
        }
        String list = PLANS + "?year=2031&keyList=CITY&areaCode=411082&stage=PLANNED&plannedInvestmentFrom=150&q=城市"
                + mark + "&limit=1&count=true";

        Response first = asCityAdmin().get(list);
        first.then()
                .body("items.plan.terms.plannedInvestment", contains(300.0f))
                .body("items.project.name", contains("城市" + mark + 3))
                .body("total", equalTo(2));
        asCityAdmin()
                .queryParam("cursor", first.<String>path("next"))
                .get(list)
                .then()
                .body("items.project.name", contains("城市" + mark + 2))
                .body("next", nullValue());
        asCityAdmin()
                .get(PLANS + "?year=2031&keyList=PROVINCE&q=城市" + mark)
                .then()
                .body("items", hasSize(0));
        asCityAdmin().get(PLANS + "?q=城市" + mark + "&asOf=2020-01-01").then().body("items", hasSize(0));
        asCityAdmin().get(PLANS + "?q=城市" + mark + "&asOf=" + TODAY).then().body("items", hasSize(3));
    }

    @Test
    void plansAreSortedByTheirDaysAndByWhenTheyWereTold() {
        String mark = mark();
        String unplanned = register("排序" + mark, "411082", 1000);
        asCityAdmin()
                .body("{\"plannedInvestment\": 5}")
                .put(PLAN, unplanned, 2031)
                .then()
                .statusCode(201);
        String planned = register("排序" + mark, "411082", 1000);
        set(planned, 2031, null, 100).then().statusCode(201);
        String list = PLANS + "?q=" + mark;

        for (String sort : List.of("-plannedStartOn", "-plannedCompletionOn", "-recordedAt")) {
            asCityAdmin().get(list + "&sort=" + sort).then().body("items.project.id", contains(planned, unplanned));
            String next = asCityAdmin()
                    .get(list + "&limit=1&sort=" + sort)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("next");
            asCityAdmin()
                    .get(list + "&limit=1&sort=" + sort + "&cursor=" + next)
                    .then()
                    .body("items.project.id", contains(unplanned));
        }
    }

    @Test
    void aPlanAboveTheWholeProjectIsTakenAndFlagged() {
        String mark = mark();
        String id = register("超额" + mark, "411082", 1000);

        set(id, 2026, null, 1001).then().statusCode(201).body("flags", contains("ABOVE_TOTAL_INVESTMENT"));
        asCityAdmin().get(PLAN, id, 2026).then().body("flags", contains("ABOVE_TOTAL_INVESTMENT"));
        asCityAdmin().get(PLANS + "?q=" + mark).then().body("items[0].plan.flags", contains("ABOVE_TOTAL_INVESTMENT"));
        set(id, 2026, 0L, 1000).then().statusCode(200).body("flags", hasSize(0));
        asCityAdmin().get(PROJECTS + "/{id}/annual-plans", id).then().body("[0].flags", hasSize(0));
    }

    @Test
    void anOfficerPlansTheOwnAreaOnly() {
        String mark = mark();
        String here = register("本县" + mark, "411082", 1000);
        String there = register("邻县" + mark, "411081", 1000);
        set(there, 2026, null, 100).then().statusCode(201);

        officer().body(unlisted(100)).put(PLAN, here, 2026).then().statusCode(201);
        officer().body(unlisted(100)).put(PLAN, there, 2027).then().statusCode(404);
        officer().get(PLAN, there, 2026).then().statusCode(404);
        officer().get(PROJECTS + "/{id}/annual-plans", there).then().statusCode(404);
        officer().get(PLANS + "?count=true&q=" + mark).then().body("total", equalTo(1));
        as("zhang", "viewer", null, null)
                .body(unlisted(100))
                .put(PLAN, here, 2027)
                .then()
                .statusCode(403);
    }

    /** The city publishes the lists of key projects. */
    @Test
    void onlyTheCityPutsAProjectOnAKeyListMovesItOrTakesItOff() {
        String id = register("名单项目", "411082", 1000);

        refused(officer().body(terms(100)).put(PLAN, id, 2026), "重点项目名单由市级管理员确定，请保持现状：未列入");
        officer().get(PLAN, id, 2026).then().statusCode(404);
        officer().body(unlisted(100)).put(PLAN, id, 2026).then().statusCode(201);
        refused(change(officer(), id, 0, terms(100)), "重点项目名单由市级管理员确定，请保持现状：未列入");
        change(asCityAdmin(), id, 0, terms(100)).then().statusCode(200);
        for (String other : List.of(unlisted(120), terms(120).replace("CITY", "PROVINCE"))) {
            refused(change(officer(), id, 1, other), "重点项目名单由市级管理员确定，请保持现状：市重点");
        }
        change(officer(), id, 0, unlisted(120)).then().statusCode(412);
        change(officer(), id, 1, terms(120))
                .then()
                .statusCode(200)
                .body("terms.plannedInvestment", equalTo(120))
                .body("terms.keyList", equalTo("CITY"));
        change(asCityAdmin(), id, 2, terms(120).replace("CITY", "PROVINCE"))
                .then()
                .statusCode(200);
        change(asCityAdmin(), id, 3, unlisted(120)).then().statusCode(200).body("terms.keyList", nullValue());
    }

    @Test
    void aDepartmentKeepsTheKeyListOfItsProjectsAsItStands() {
        String id = asCityAdmin()
                .body("{\"name\": \"部门项目\", \"areaCode\": \"411082\", \"leadDepartment\": \"411000-GXJ\"}")
                .post(PROJECTS)
                .path("id");

        refused(department().body(terms(100)).put(PLAN, id, 2026), "重点项目名单由市级管理员确定，请保持现状：未列入");
        department().body(unlisted(100)).put(PLAN, id, 2026).then().statusCode(201);
        department()
                .header("Accept-Language", "en")
                .header("If-Match", "\"0\"")
                .body(terms(100))
                .put(PLAN, id, 2026)
                .then()
                .statusCode(403)
                .body(
                        "detail",
                        equalTo("Lists of key projects are the city administrator's; keep it as it stands: none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"plannedInvestment": -1} | plannedInvestment
                    {"plannedInvestment": 1.234} | plannedInvestment
                    {} | plannedInvestment
                    {"plannedInvestment": 1, "plannedStartOn": "2026-06-01", "plannedCompletionOn": "2026-05-31"} | plannedCompletionOn""")
    void badTermsAreNamed(String body, String field) {
        String id = register("错误计划", "411082", 1000);

        asCityAdmin()
                .body(body)
                .put(PLAN, id, 2026)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field))
                .body("violations[0].message", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2101})
    void aYearIsOneOfThisCentury(int year) {
        asCityAdmin()
                .body(terms(1))
                .put(PLAN, UUID.randomUUID(), year)
                .then()
                .statusCode(422)
                .body("violations.field", contains("year"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String id = register("无计划项目", "411082", 1000);

        asCityAdmin().get(PLAN, id, 2026).then().statusCode(404).contentType("application/problem+json");
        set(UUID.randomUUID().toString(), 2026, null, 1).then().statusCode(404);
        asCityAdmin().get(PLANS + "?keyList=COUNTY").then().statusCode(400);
        asCityAdmin().get(PLANS + "?sort=secret").then().statusCode(400);
    }

    @Test
    void everyChangeIsAnnouncedByItsContract() {
        String id = register("有声计划", "411082", 120000);
        set(id, 2026, null, 35000).then().statusCode(201);
        set(id, 2026, 0L, 35000).then().statusCode(200);
        set(id, 2026, 0L, 36000).then().statusCode(200);

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events = bus.read(
                    "project.events",
                    message -> id.equals(message.key())
                            && "cn.baton.project.AnnualPlanSet.v1".equals(Bus.header(message, "ce_type")),
                    2);
            assertThat(events)
                    .hasSize(2)
                    .allSatisfy(event -> Contract.own().assertMatches("annual-plan-set.v1", event.value()));
            assertThat(events)
                    .extracting(event -> JsonPath.from(event.value()).getInt("planVersion"))
                    .containsExactly(0, 1);
            assertThat(events)
                    .extracting(event -> JsonPath.from(event.value()).getInt("aggregateVersion"))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    private static Response set(String id, int year, Long version, int amount) {
        RequestSpecification request = asCityAdmin().body(terms(amount));
        return (version == null ? request : request.header("If-Match", "\"" + version + "\"")).put(PLAN, id, year);
    }

    private static String terms(int amount) {
        return """
                {"plannedInvestment": %d, "plannedStartOn": "2026-03-31", "plannedCompletionOn": "2027-06-30",
                 "keyList": "CITY"}""".formatted(amount);
    }

    private static String unlisted(int amount) {
        return terms(amount).replace("\"CITY\"", "null");
    }

    private static Response change(RequestSpecification caller, String id, int version, String terms) {
        return caller.header("If-Match", "\"" + version + "\"").body(terms).put(PLAN, id, 2026);
    }

    private static void refused(Response answer, String detail) {
        answer.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("violations.field", contains("keyList"))
                .body("detail", equalTo(detail));
    }

    private static RequestSpecification department() {
        return as("ma", "department-officer", "411000-GXJ", null);
    }

    private static RequestSpecification officer() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String register(String name, String area, int total) {
        return asCityAdmin()
                .body("{\"name\": \"%s\", \"areaCode\": \"%s\", \"totalInvestment\": %d}".formatted(name, area, total))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
