package cn.baton.project.honour;

import cn.baton.project.Past;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import cn.baton.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class HonourResourceIT {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String HONOURS = PROJECTS + "/{id}/honours";
    private static final String CHAMPION = """
            {"level": "PROVINCIAL_CHAMPION", "title": "河南省制造业单项冠军", "awardedOn": "2023-08-01"}""";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void anHonourIsClaimedCorrectedAndVerified() {
        String project = register("411082");
        String id = claim(asCityAdmin(), project)
                .then()
                .statusCode(201)
                .body("state", equalTo("CLAIMED"))
                .extract()
                .path("id");

        patch(project, id, 0, "{\"level\": \"NATIONAL_FIRST\"}").then().statusCode(200);
        verify(asCityAdmin(), project, id, 0, "{}").then().statusCode(412);
        verify(asCityAdmin(), project, id, 1, "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("verifiedAt", notNullValue())
                .body("verifiedByUnit", equalTo("411000-fgw"));

        verify(asCityAdmin(), project, id, 2, "{}").then().statusCode(409);
        patch(project, id, 2, "{\"level\": \"CITY\"}").then().statusCode(409);
        asCityAdmin().get(HONOURS, project).then().body("details.level", contains("NATIONAL_FIRST"));
        asCityAdmin()
                .get(HONOURS + "/{honour}/history", project, id)
                .then()
                .body("items.verb", contains("claim", "change", "verify"));
    }

    @Test
    void theCallersUnitVerifiesWithoutABody() {
        String project = register("411082");
        String id = claim(asCityAdmin(), project).path("id");

        RestAssured.given()
                .auth()
                .oauth2(Tokens.token("admin", "city-admin", "411000-fgw", null))
                .noContentType()
                .header("If-Match", "\"0\"")
                .post(HONOURS + "/{honour}/verify", project, id)
                .then()
                .statusCode(200)
                .body("verifiedByUnit", equalTo("411000-fgw"));
    }

    @Test
    void whatIsVerifiedTodayWasClaimedBefore() throws SQLException {
        String project = register("411082");
        String id = claim(asCityAdmin(), project).path("id");
        new Past(dataSource).told("honour", id, 2);
        verify(asCityAdmin(), project, id, 0, "{}").then().statusCode(200);
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);

        asCityAdmin().get(HONOURS, project).then().body("state", contains("VERIFIED"));
        asCityAdmin()
                .get(HONOURS + "?asOf=" + yesterday, project)
                .then()
                .body("state", contains("CLAIMED"))
                .body("[0].verifiedAt", nullValue());
        asCityAdmin()
                .get(HONOURS + "?asOf=" + yesterday.minusDays(2), project)
                .then()
                .body("", empty());
    }

    @Test
    void aVerifiedHonourIsAnnouncedByItsContract() {
        String project = register("411082");
        String id = claim(asCityAdmin(), project).path("id");
        verify(asCityAdmin(), project, id, 0, "{\"verifiedByUnit\": \"411000-GXJ\"}")
                .then()
                .statusCode(200);

        try (Bus bus = new Bus()) {
            ConsumerRecord<String, String> event = bus.await(
                    "project.events",
                    message -> project.equals(message.key())
                            && "cn.baton.project.HonourVerified.v1".equals(Bus.header(message, "ce_type")));
            Contract.own().assertMatches("honour-verified.v1", event.value());
            assertThat(JsonPath.from(event.value()).getString("verifiedByUnit")).isEqualTo("411000-GXJ");
        }
    }

    @Test
    void anHonourIsRecordedOnce() {
        String project = register("411082");
        claim(asCityAdmin(), project).then().statusCode(201);

        claim(asCityAdmin(), project).then().statusCode(409);
    }

    @Test
    void aCountyClaimsAndTheCityVerifies() {
        String here = register("411082");
        String there = register("411081");
        String id = claim(asOfficer(), here).then().statusCode(201).extract().path("id");

        verify(asOfficer(), here, id, 0, "{}").then().statusCode(403);
        claim(asOfficer(), there).then().statusCode(404);
        asOfficer().get(HONOURS, there).then().statusCode(404);
        String hidden = claim(asCityAdmin(), there).path("id");
        asCityAdmin().get(HONOURS + "/{honour}", here, hidden).then().statusCode(404);
        asCityAdmin()
                .body("{}")
                .post(HONOURS + "/{honour}/verify", here, id)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level | {'title': 't', 'awardedOn': '2023-08-01'}",
                "title | {'level': 'CITY', 'title': ' ', 'awardedOn': '2023-08-01'}",
                "awardedOn | {'level': 'CITY', 'title': 't'}",
                "awardedOn | {'level': 'CITY', 'title': 't', 'awardedOn': '2199-01-01'}"
            })
    void anHonourNeedsSoundFields(String field, String body) {
        asCityAdmin()
                .body(body.replace('\'', '"'))
                .post(HONOURS, register("411082"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    private static RequestSpecification asOfficer() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }

    private static Response claim(RequestSpecification caller, String project) {
        return caller.body(CHAMPION).post(HONOURS, project);
    }

    private static Response verify(RequestSpecification caller, String project, String id, int version, String body) {
        return caller.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(HONOURS + "/{honour}/verify", project, id);
    }

    private static Response patch(String project, String id, int version, String body) {
        return asCityAdmin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(HONOURS + "/{honour}", project, id);
    }

    private static String register(String area) {
        return asCityAdmin()
                .body("{\"name\": \"有荣誉的项目\", \"areaCode\": \"%s\"}".formatted(area))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
