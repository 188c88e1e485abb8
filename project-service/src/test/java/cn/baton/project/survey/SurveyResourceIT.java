package cn.baton.project.survey;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class SurveyResourceIT {

    private static final String SURVEYS = "/api/v1/surveys";
    private static final String PROJECTS = "/api/v1/projects";

    @Test
    void aProjectsEnterpriseIsVisited() {
        String project = register("411082");

        record(asCityAdmin(), ofProject(project, "2023-09-20", 5))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("enterprise", equalTo("圣戈班"))
                .body("areaCode", equalTo("411082"))
                .body("unit", equalTo("411000-fgw"))
                .body("state", equalTo("RECORDED"));
    }

    @Test
    void answersAreAnnouncedByTheirContractsWithoutWords() {
        String project = register("411082");
        String id = record(asCityAdmin(), ofProject(project, "2023-09-20", 4)).path("id");
        withdraw(id, 0).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        String alone =
                record(asCityAdmin(), ofEnterprise("411003", "2023-09-20", 2)).path("id");

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", message -> project.equals(message.key()), 3);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_type"))
                    .containsExactly(
                            "cn.baton.project.ProjectRegistered.v1",
                            "cn.baton.project.SatisfactionSurveyed.v1",
                            "cn.baton.project.SatisfactionSurveyWithdrawn.v1");
            Contract.own()
                    .assertMatches("satisfaction-surveyed.v1", events.get(1).value());
            Contract.own()
                    .assertMatches(
                            "satisfaction-survey-withdrawn.v1", events.get(2).value());
            ConsumerRecord<String, String> event = bus.await("project.events", message -> alone.equals(message.key()));
            Contract.own().assertMatches("satisfaction-surveyed.v1", event.value());
            assertThat(event.value()).doesNotContain("希望").doesNotContain("负责人");
        }
    }

    @Test
    void averagesAreThoseOfTheList() {
        record(asCityAdmin(), ofEnterprise("411024", "2029-01-05", 5));
        assertThat(asCityAdmin().get(SURVEYS + "?visitedOnFrom=2029-01-01").<List<?>>path("items"))
                .as("no visit in the future")
                .isEmpty();
        record(asCityAdmin(), ofEnterprise("411024", "2019-01-05", 5));
        record(asCityAdmin(), ofEnterprise("411024", "2019-01-06", 4));
        record(asCityAdmin(), ofEnterprise("411024", "2019-02-01", 1));
        record(asCityAdmin(), ofEnterprise("411025", "2019-01-31", 3));
        String wrong =
                record(asCityAdmin(), ofEnterprise("411025", "2019-01-30", 1)).path("id");
        withdraw(wrong, 0).then().statusCode(200);

        asCityAdmin()
                .get(SURVEYS + "/averages?visitedOnFrom=2019-01-01&visitedOnTo=2019-12-31")
                .then()
                .statusCode(200)
                .body("groups.areaCode", contains("411024", "411024", "411025"))
                .body("groups.month", contains("2019-01", "2019-02", "2019-01"))
                .body("groups.answers", contains(2, 1, 1))
                .body("groups.average", contains(4.5f, 1.0f, 3.0f))
                .body("answers", equalTo(4))
                .body("average", equalTo(3.25f))
                .body("asOf", notNullValue());
        asCityAdmin()
                .get(SURVEYS + "?visitedOnFrom=2019-01-01&visitedOnTo=2019-12-31&count=true&sort=score")
                .then()
                .body("total", equalTo(4))
                .body("items.score", contains(1, 3, 4, 5));
        asCityAdmin()
                .get(SURVEYS
                        + "?visitedOnFrom=2019-01-01&visitedOnTo=2019-12-31&withdrawn=true&areaCode=411025&score=1")
                .then()
                .body("items.id", contains(wrong));
        asCityAdmin()
                .get(SURVEYS + "/averages?visitedOnFrom=1950-01-01&visitedOnTo=1950-12-31")
                .then()
                .body("answers", equalTo(0))
                .body("average", nullValue());
    }

    @Test
    void anOfficerVisitsAndSeesTheOwnArea() {
        String there = register("411081");
        String hidden = record(asCityAdmin(), ofProject(there, "2018-05-01", 3)).path("id");

        record(asOfficer(), ofEnterprise("411082", "2018-05-02", 5)).then().statusCode(201);
        record(asOfficer(), ofProject(there, "2018-05-03", 5))
                .then()
                .statusCode(422)
                .body("violations.field", contains("projectId"));
        asOfficer().get(SURVEYS + "/{id}", hidden).then().statusCode(404);
        asOfficer()
                .get(SURVEYS + "?visitedOnFrom=2018-05-01&visitedOnTo=2018-05-31")
                .then()
                .body("items.areaCode", contains("411082"));
        asOfficer()
                .get(SURVEYS + "/averages?visitedOnFrom=2018-05-01&visitedOnTo=2018-05-31")
                .then()
                .body("answers", equalTo(1));
        record(as("wang", "viewer", null, null), ofEnterprise("411082", "2018-05-02", 5))
                .then()
                .statusCode(403);
    }

    @Test
    void aUnitSeesWhatItAskedAndWhatItsProjectsWereAsked() {
        String led = register("\"leadDepartment\": \"DSJ\", \"responsibleUnit\": \"DSJ\", ", "411081");
        String another = register("\"leadDepartment\": \"SWJ\", ", "411081");
        record(as("wu", "department-officer", "DSJ", null), ofProject(led, "2017-05-01", 3))
                .then()
                .statusCode(201);
        record(asCityAdmin(), ofProject(led, "2017-05-02", 5)).then().statusCode(201);
        String hidden =
                record(asCityAdmin(), ofProject(another, "2017-05-03", 1)).path("id");

        as("wu", "department-officer", "DSJ", null)
                .get(SURVEYS + "?visitedOnFrom=2017-05-01&visitedOnTo=2017-05-31&count=true")
                .then()
                .body("items.score", contains(5, 3))
                .body("total", equalTo(2));
        as("wu", "department-officer", "DSJ", null)
                .get(SURVEYS + "/averages?visitedOnFrom=2017-05-01&visitedOnTo=2017-05-31")
                .then()
                .body("answers", equalTo(2));
        as("wu", "department-officer", "DSJ", null)
                .get(SURVEYS + "/{id}", hidden)
                .then()
                .statusCode(404);
    }

    /** Two respondents who answer the same are told apart by their words. */
    @Test
    void theSameSurveyIsRecordedOnce() {
        String project = register("411082");
        String survey = ofProject(project, "2023-09-20", 4);
        String id =
                record(asCityAdmin(), survey).then().statusCode(201).extract().path("id");

        record(asCityAdmin(), survey).then().statusCode(409).contentType("application/problem+json");
        record(asCityAdmin(), survey.replace("希望更快", "希望更近")).then().statusCode(201);
        record(asOfficer(), survey).then().statusCode(201);
        withdraw(id, 0).then().statusCode(200);
        record(asCityAdmin(), survey).then().statusCode(201);
    }

    @Test
    void aSurveyIsWithdrawnOnce() {
        String id =
                record(asCityAdmin(), ofEnterprise("411082", "2023-09-20", 2)).path("id");

        asCityAdmin()
                .body("{\"reason\": \"误\"}")
                .post(SURVEYS + "/{id}/withdraw", id)
                .then()
                .statusCode(428);
        withdraw(id, 1).then().statusCode(412);
        withdraw(id, 0).then().statusCode(200);
        withdraw(id, 1).then().statusCode(409);
        asCityAdmin().get(SURVEYS + "/{id}/history", id).then().body("items.verb", contains("record", "withdraw"));
    }

    @Test
    void aSurveyIsTakenBackByTheUnitThatRecordedItOrTheCity() {
        String project = register("411082");
        String own = record(asOfficer(), ofProject(project, "2023-09-20", 4)).path("id");
        String citys = record(asOfficer(), ofProject(project, "2023-09-21", 4)).path("id");
        asCityAdmin()
                .body(
                        "{\"role\": \"SUPERVISION_STAFF\", \"subject\": \"zhou\", \"name\": \"周\", \"from\": \"2023-01-01\"}")
                .post(PROJECTS + "/{id}/assignments", project)
                .then()
                .statusCode(201);

        for (RequestSpecification other : List.of(
                as("sun", "county-officer", "411082-GXJ", "411082"), as("zhou", "inspector", "411000-ZX", null))) {
            withdraw(other, own, 0)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("detail", equalTo("走访记录由登记单位或市级管理员撤回"));
        }
        withdraw(as("wang", "county-officer", "411081-FGW", "411081"), own, 0)
                .then()
                .statusCode(404);
        asCityAdmin().get(SURVEYS + "/{id}", own).then().body("state", equalTo("RECORDED"));
        withdraw(asOfficer(), own, 0).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        withdraw(citys, 0).then().statusCode(200);
    }

    /** Which the unit that visited it sees no more, while it still sees its own survey. */
    @Test
    void aSurveyIsTakenBackAlsoWhenTheProjectHasMoved() {
        String project = register("411082");
        String own = record(asOfficer(), ofProject(project, "2023-09-20", 4)).path("id");
        String etag = asCityAdmin().get(PROJECTS + "/{id}", project).header("ETag");
        asCityAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body("{\"areaCode\": \"411081\"}")
                .patch(PROJECTS + "/{id}", project)
                .then()
                .statusCode(200);

        asOfficer().get(PROJECTS + "/{id}", project).then().statusCode(404);
        withdraw(asOfficer(), own, 0).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enterprise | {'areaCode': '411082', 'visitedOn': '2023-09-20', 'score': 3}",
                "areaCode | {'enterprise': '甲', 'visitedOn': '2023-09-20', 'score': 3}",
                "areaCode | {'enterprise': '甲', 'areaCode': '41', 'visitedOn': '2023-09-20', 'score': 3}",
                "areaCode | {'enterprise': '甲', 'areaCode': '999999', 'visitedOn': '2023-09-20', 'score': 3}",
                "areaCode | {'projectId': 'ID', 'areaCode': '411082', 'visitedOn': '2023-09-20', 'score': 3}",
                "visitedOn | {'enterprise': '甲', 'areaCode': '411082', 'score': 3}",
                "visitedOn | {'enterprise': '甲', 'areaCode': '411082', 'visitedOn': '2199-01-01', 'score': 3}",
                "score | {'enterprise': '甲', 'areaCode': '411082', 'visitedOn': '2023-09-20', 'score': 0}",
                "score | {'enterprise': '甲', 'areaCode': '411082', 'visitedOn': '2023-09-20', 'score': 6}",
                "score | {'enterprise': '甲', 'areaCode': '411082', 'visitedOn': '2023-09-20'}"
            })
    void aSurveyNeedsSoundFields(String field, String body) {
        String sound = body.contains("ID") ? body.replace("ID", register("411082")) : body;

        record(asCityAdmin(), sound.replace('\'', '"'))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    private static RequestSpecification asOfficer() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }

    private static Response record(RequestSpecification caller, String body) {
        return caller.body(body).post(SURVEYS);
    }

    private static Response withdraw(String id, int version) {
        return withdraw(asCityAdmin(), id, version);
    }

    private static Response withdraw(RequestSpecification caller, String id, int version) {
        return caller.header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"重复登记\"}")
                .post(SURVEYS + "/{id}/withdraw", id);
    }

    private static String ofProject(String project, String on, int score) {
        return "{\"projectId\": \"%s\", \"visitedOn\": \"%s\", \"score\": %d, \"respondentRole\": \"项目负责人\", \"comment\": \"希望更快\"}"
                .formatted(project, on, score);
    }

    private static String ofEnterprise(String area, String on, int score) {
        return "{\"enterprise\": \"圣戈班\", \"areaCode\": \"%s\", \"visitedOn\": \"%s\", \"score\": %d, \"comment\": \"希望更快\"}"
                .formatted(area, on, score);
    }

    private static String register(String area) {
        return register("", area);
    }

    private static String register(String more, String area) {
        return asCityAdmin()
                .body("{%s\"name\": \"被走访项目\", \"areaCode\": \"%s\", \"owner\": {\"name\": \"圣戈班\"}}"
                        .formatted(more, area))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
