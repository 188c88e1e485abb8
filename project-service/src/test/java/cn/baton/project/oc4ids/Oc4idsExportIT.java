package cn.baton.project.oc4ids;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static cn.baton.project.oc4ids.Packages.EXPORT;
import static cn.baton.project.oc4ids.Packages.PROJECTS;
import static cn.baton.project.oc4ids.Packages.register;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class Oc4idsExportIT {

    private final String mark = Packages.mark();

    @ParameterizedTest
    @CsvSource({
        "'', PLANNED, identification",
        "reserve, RESERVED, identification",
        "reserve sign, SIGNED, preparation",
        "sign start, STARTED, implementation",
        "sign start complete, COMPLETED, completion",
        "sign start complete commission, COMMISSIONED, completion",
        "sign start complete commission reach-capacity, AT_CAPACITY, completion",
        "sign start suspend, SUSPENDED, implementation",
        "sign remove, REMOVED, cancelled"
    })
    void everyStageHasItsStatusAndKeepsItsName(String verbs, String stage, String status) {
        Packages.registerAndBring(mark, verbs.isEmpty() ? new String[0] : verbs.split(" "));

        String content = export("q=" + mark);

        Packages.assertMatchesProfile(content);
        JsonPath project = JsonPath.from(content).setRootPath("projects[0]");
        assertThat(project.getString("status")).isEqualTo(status);
        assertThat(project.getString("additionalClassifications.find { it.scheme == 'baton-stage' }.id"))
                .isEqualTo(stage);
    }

    @Test
    void aWholeProjectIsToldInTheWordsOfTheStandard() {
        String main = register("{\"name\": \"%s主\"}".formatted(mark));
        String id = Packages.registerWhole(mark, main);
        Packages.command(id, "sign", """
                {"signedOn": "2026-10-08", "evidence": [{"kind": "AGREEMENT", "title": "协议"}]}""");

        String content = export("externalId=x-" + mark);

        Packages.assertMatchesProfile(content);
        JsonPath project = JsonPath.from(content).setRootPath("projects[0]");
        assertThat(project.getString("id")).isEqualTo("oc4ids-xxxxxx-" + id);
        assertThat(project.getList("identifiers.scheme")).containsExactly("GB/T 40058-2021", "external");
        assertThat(content).contains("\"amount\":12000005500,\"currency\":\"CNY\"", "\"amount\":50000000000,");
        assertThat(project.getList("sector")).isEqualTo(List.of("economy"));
        assertThat(project.getList("parties.id"))
                .isEqualTo(List.of("CN-SAIC-91350100M000100Y43", "baton-unit-411082-GXJ", "baton-unit-411000-GXJ"));
        assertThat(project.getString("publicAuthority.id")).isEqualTo("baton-unit-411082-GXJ");
        assertThat(project.getString("locations[0].address.region")).isEqualTo("河南省许昌市长葛市");
        assertThat(project.getString("relatedProjects[0].identifier")).isEqualTo("oc4ids-xxxxxx-" + main);
        assertThat(project.getString("preparationPeriod.startDate")).isEqualTo("2026-09-30T00:00:00+08:00");
        assertThat(project.getString("milestones.find { it.id == 'signing' }.dateMet"))
                .isEqualTo("2026-10-08T00:00:00+08:00");
        assertThat(project.getString("milestones.find { it.id == 'signing' }.status"))
                .isEqualTo("met");
        assertThat(project.getString("milestones.find { it.id == 'commissioning' }.status"))
                .isEqualTo("scheduled");
        assertThat(project.getList("forecasts.id"))
                .isEqualTo(List.of("landArea", "duration", "expectedOutputValue", "capacity"));
    }

    @Test
    void onePackageHoldsOneProject() {
        String id = register("{\"name\": \"%s独\", \"areaCode\": \"411082\"}".formatted(mark));

        String content = asCityAdmin()
                .get(PROJECTS + "/{id}/oc4ids", id)
                .then()
                .statusCode(200)
                .body("version", equalTo("0.9"))
                .body("uri", equalTo("https://baton.example/api/v1/projects/" + id + "/oc4ids"))
                .body("publisher.name", equalTo("Baton"))
                .body("license", nullValue())
                .body("projects.title", contains(mark + "独"))
                .extract()
                .asString();

        Packages.assertMatchesProfile(content);
        as("li", "county-officer", "411081-FGW", "411081")
                .get(PROJECTS + "/{id}/oc4ids", id)
                .then()
                .statusCode(404);
    }

    @Test
    void aPackageHasTheFiltersScopeAndDayOfTheList() {
        register("{\"name\": \"%s甲\", \"areaCode\": \"411082\"}".formatted(mark));
        register("{\"name\": \"%s乙\", \"areaCode\": \"411081\"}".formatted(mark));

        assertThat(titles(export("q=" + mark))).containsExactly(mark + "甲", mark + "乙");
        assertThat(titles(export("q=" + mark + "&areaCode=411081"))).containsExactly(mark + "乙");
        as("li", "county-officer", "411082-FGW", "411082")
                .get(EXPORT + "?q=" + mark)
                .then()
                .statusCode(200)
                .body("projects.title", contains(mark + "甲"));
        asCityAdmin()
                .get(EXPORT + "?q=" + mark + "&asOf=2000-01-01")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        asCityAdmin().get(EXPORT + "?asOf=2199-01-01").then().statusCode(422);
        asCityAdmin().get(EXPORT + "?stages=SIGNED").then().statusCode(400);
        asCityAdmin().get(EXPORT + "?limit=10").then().statusCode(400);
    }

    @Test
    void aPackageGoesOnWhereAPageOfTheListEnds() {
        for (int i = 0; i < 203; i++) {
            register("{\"name\": \"%s-%03d\"}".formatted(mark, i));
        }

        List<String> titles = titles(export("q=" + mark));

        assertThat(titles).hasSize(203).doesNotHaveDuplicates().isSorted();
    }

    private static String export(String filter) {
        return asCityAdmin()
                .get(EXPORT + "?" + filter)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
    }

    private static List<String> titles(String content) {
        return JsonPath.from(content).getList("projects.title");
    }
}
