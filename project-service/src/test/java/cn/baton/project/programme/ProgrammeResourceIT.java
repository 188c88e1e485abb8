package cn.baton.project.programme;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProgrammeResourceIT {

    private static final String PROGRAMMES = "/api/v1/programmes";
    private static final String PROJECTS = "/api/v1/projects";

    @Test
    void theProvincesTwinHundredsHaveSixProjectsOf653HundredMillion() {
        create("省双百工程-2023", 2023, "PROVINCE");
        for (int i = 0; i < 6; i++) {
            add("省双百工程-2023", register("双百" + i, "411082", i == 0 ? "1030000" : "1100000"))
                    .then()
                    .statusCode(201);
        }

        asCityAdmin()
                .get(PROGRAMMES + "/{code}/stats", "省双百工程-2023")
                .then()
                .statusCode(200)
                .body("members", equalTo(6))
                .body("totalInvestment", equalTo(6530000.0f))
                .body("asOf", notNullValue());
    }

    @Test
    void aProjectComesAndGoesAndComesBack() {
        create("CITY-KEY-A", 2023, "CITY");
        String project = register("去留项目", "411082", "10");
        String first =
                add("CITY-KEY-A", project).then().statusCode(201).extract().path("id");

        add("CITY-KEY-A", project).then().statusCode(409);
        asCityAdmin().get(PROJECTS + "?programme=CITY-KEY-A").then().body("items.id", contains(project));
        remove("CITY-KEY-A", first, 0).then().statusCode(200).body("state", equalTo("REMOVED"));
        remove("CITY-KEY-A", first, 1).then().statusCode(409);
        remove("CITY-KEY-A", first, 0).then().statusCode(412);
        asCityAdmin().get(PROGRAMMES + "/CITY-KEY-A/stats").then().body("members", equalTo(0));
        asCityAdmin().get(PROJECTS + "?programme=CITY-KEY-A").then().body("items", hasSize(0));
        add("CITY-KEY-A", project).then().statusCode(201);

        asCityAdmin().get(PROGRAMMES + "/CITY-KEY-A/members").then().body("items.state", contains("MEMBER"));
        asCityAdmin()
                .get(PROGRAMMES + "/CITY-KEY-A/members?removed=true&sort=recordedAt&count=true")
                .then()
                .body("items.state", contains("REMOVED", "MEMBER"))
                .body("total", equalTo(2));
        asCityAdmin()
                .get(PROGRAMMES + "/CITY-KEY-A/members/{id}/history", first)
                .then()
                .body("items.verb", contains("add", "remove"));
    }

    @Test
    void comingAndGoingAreAnnouncedAsChangesOfTheProject() {
        create("CITY-KEY-E", 2023, "CITY");
        String project = register("公告项目", "411082", "10");
        String member = add("CITY-KEY-E", project).path("id");

        try (Bus bus = new Bus()) {
            String joined = awaitChange(bus, project, "\"programmes\":[\"CITY-KEY-E\"]");
            remove("CITY-KEY-E", member, 0).then().statusCode(200);
            String left = awaitChange(bus, project, "\"programmes\":[]");

            Contract.own().assertMatches("project-changed.v1", joined);
            Contract.own().assertMatches("project-changed.v1", left);
        }
        asCityAdmin()
                .get(PROJECTS + "/{id}/history", project)
                .then()
                .body("items.verb", contains("register", "setProgrammes", "setProgrammes"));
    }

    private static String awaitChange(Bus bus, String project, String programmes) {
        return bus.await(
                        "project.events",
                        message -> project.equals(message.key())
                                && "cn.baton.project.ProjectChanged.v1".equals(Bus.header(message, "ce_type"))
                                && message.value().contains(programmes))
                .value();
    }

    @Test
    void anOfficerSeesAndCountsTheOwnArea() {
        create("CITY-KEY-B", 2023, "CITY");
        String here = register("本县重点", "411082", "7");
        add("CITY-KEY-B", here);
        String there = add("CITY-KEY-B", register("邻县重点", "411081", "9")).path("id");

        asOfficer().get(PROGRAMMES + "/CITY-KEY-B/members").then().body("items.projectId", contains(here));
        asOfficer()
                .get(PROGRAMMES + "/CITY-KEY-B/stats")
                .then()
                .body("members", equalTo(1))
                .body("totalInvestment", equalTo(7.0f));
        asOfficer().get(PROGRAMMES + "/CITY-KEY-B/members/{id}", there).then().statusCode(404);
        asOfficer()
                .body("{\"code\": \"MINE\", \"name\": \"县重点\", \"year\": 2023, \"level\": \"CITY\"}")
                .post(PROGRAMMES)
                .then()
                .statusCode(403);
    }

    @Test
    void membersAreFilteredByWhatTheirProjectsAre() {
        create("CITY-KEY-C", 2023, "CITY");
        String here = register("许昌重点甲", "411082", "7");
        String there = register("许昌重点乙", "411081", "9");
        add("CITY-KEY-C", here);
        add("CITY-KEY-C", there);

        assertThat(members("?areaCode=411081")).containsExactly(there);
        assertThat(members("?q=重点甲")).containsExactly(here);
        assertThat(members("?projectId=" + here)).containsExactly(here);
        assertThat(members("?stage=PLANNED&sort=addedOn")).containsExactly(here, there);
        assertThat(members("?asOf=2020-01-01")).isEmpty();
    }

    @Test
    void programmesAreListedAndCorrected() {
        create("OLD-2031", 2031, "CITY");
        create("NEW-2031", 2031, "PROVINCE");

        asCityAdmin().get(PROGRAMMES + "?year=2031").then().body("items.code", contains("NEW-2031", "OLD-2031"));
        asCityAdmin().get(PROGRAMMES + "?year=2031&level=PROVINCE").then().body("items.code", contains("NEW-2031"));
        patch("OLD-2031", 0, "{\"name\": \"更名\"}").then().statusCode(200).header("ETag", "\"1\"");
        patch("OLD-2031", 0, "{\"name\": \"再更名\"}").then().statusCode(412);
        patch("OLD-2031", 1, "{\"year\": null}").then().statusCode(422).body("violations.field", contains("year"));
        asCityAdmin().get(PROGRAMMES + "/OLD-2031/history").then().body("items.verb", contains("create", "change"));
        asCityAdmin().get(PROGRAMMES + "/NONE").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code | {'name': 'n', 'year': 2023, 'level': 'CITY'}",
                "code | {'code': 'a/b', 'name': 'n', 'year': 2023, 'level': 'CITY'}",
                "name | {'code': 'BAD', 'name': ' ', 'year': 2023, 'level': 'CITY'}",
                "year | {'code': 'BAD', 'name': 'n', 'year': 23, 'level': 'CITY'}",
                "level | {'code': 'BAD', 'name': 'n', 'year': 2023}"
            })
    void aProgrammeNeedsSoundFields(String field, String body) {
        asCityAdmin()
                .body(body.replace('\'', '"'))
                .post(PROGRAMMES)
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }

    @Test
    void aMemberNeedsAProjectAndADay() {
        create("CITY-KEY-D", 2023, "CITY");

        asCityAdmin()
                .body("{}")
                .post(PROGRAMMES + "/CITY-KEY-D/members")
                .then()
                .statusCode(422)
                .body("violations.field", contains("addedOn", "projectId"));
        add("CITY-KEY-D", UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("violations.field", contains("projectId"));
        create409("CITY-KEY-D");
    }

    @Test
    void membersAreSortedByWhatTheProjectsAre() {
        create("CITY-KEY-S", 2023, "CITY");
        String dear = register("B项目", "411082", "900");
        String cheap = register("A项目", "411082", "100");
        add("CITY-KEY-S", dear);
        add("CITY-KEY-S", cheap);
        String list = PROGRAMMES + "/CITY-KEY-S/members?sort=";

        asCityAdmin().get(list + "name").then().body("items.projectId", contains(cheap, dear));
        asCityAdmin().get(list + "-totalInvestment").then().body("items.projectId", contains(dear, cheap));
        asCityAdmin().get(list + "areaCode,-addedOn,name").then().body("items.projectId", contains(cheap, dear));
        asCityAdmin().get(list + "stage").then().statusCode(400);
    }

    @Test
    void programmesAreThoseRecordedByThen() {
        create("CITY-KEY-T", 2044, "CITY");

        asCityAdmin().get(PROGRAMMES + "?year=2044").then().body("items.code", contains("CITY-KEY-T"));
        asCityAdmin().get(PROGRAMMES + "?year=2044&asOf=2020-01-01").then().body("items.code", empty());
    }

    private static void create409(String code) {
        asCityAdmin()
                .body("{\"code\": \"%s\", \"name\": \"n\", \"year\": 2023, \"level\": \"CITY\"}".formatted(code))
                .post(PROGRAMMES)
                .then()
                .statusCode(409);
    }

    private static List<String> members(String query) {
        return asCityAdmin().get(PROGRAMMES + "/CITY-KEY-C/members" + query).path("items.projectId");
    }

    private static RequestSpecification asOfficer() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }

    private static void create(String code, int year, String level) {
        asCityAdmin()
                .body("{\"code\": \"%s\", \"name\": \"%s\", \"year\": %d, \"level\": \"%s\"}"
                        .formatted(code, code, year, level))
                .post(PROGRAMMES)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"");
    }

    private static Response add(String code, String project) {
        return asCityAdmin()
                .body("{\"projectId\": \"%s\", \"addedOn\": \"2023-02-01\"}".formatted(project))
                .post(PROGRAMMES + "/{code}/members", code);
    }

    private static Response remove(String code, String id, int version) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"removedOn\": \"2023-09-30\", \"reason\": \"年度调整\"}")
                .post(PROGRAMMES + "/{code}/members/{id}/remove", code, id);
    }

    private static Response patch(String code, int version, String body) {
        return asCityAdmin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(PROGRAMMES + "/{code}", code);
    }

    private static String register(String name, String area, String total) {
        return asCityAdmin()
                .body("{\"name\": \"%s\", \"areaCode\": \"%s\", \"totalInvestment\": %s}".formatted(name, area, total))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
