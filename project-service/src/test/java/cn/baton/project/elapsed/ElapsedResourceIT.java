package cn.baton.project.elapsed;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** The article's own figures, among others. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ElapsedResourceIT {

    private static final String PROJECTS = "/api/v1/projects";

    @Test
    void theDigitalIndustryParkHadBothPermitsInFourteenDays() {
        String project = register("政通可优数字产业园");
        permit(project, "PLANNING", "2023-05-08", "2023-05-15");
        permit(project, "CONSTRUCTION", "2023-05-12", "2023-05-22");

        elapsed(project, "permit:PLANNING:appliedOn", "permit:CONSTRUCTION:issuedOn")
                .statusCode(200)
                .body("fromOn", equalTo("2023-05-08"))
                .body("toOn", equalTo("2023-05-22"))
                .body("days", equalTo(14))
                .body("approximate", equalTo(false));
    }

    @Test
    void jinmengMadeItsFirstModule105DaysAfterThePlantsStart() {
        String project = register("金萌二期");
        milestone(project, "PLANT_START", "2023-03-01", false);
        milestone(project, "FIRST_MODULE", "2023-06-14", false);

        elapsed(project, "milestone:PLANT_START", "milestone:FIRST_MODULE")
                .statusCode(200)
                .body("days", equalTo(105))
                .body("approximate", equalTo(false));
    }

    @Test
    void longiMadeItsFirstCellALittleOverSevenMonthsAfterTheStartOfWorks() {
        String project = register("平煤隆基");
        start(project, "2017-03-10");
        milestone(project, "FIRST_CELL", "2017-10-15", true);

        elapsed(project, "startedOn", "milestone:FIRST_CELL")
                .statusCode(200)
                .body("months", equalTo(7))
                .body("daysBeyondMonths", equalTo(5))
                .body("approximate", equalTo(true));
    }

    @Test
    void theFirstPermitOfATypeThatWasIssuedCounts() {
        String project = register("分期施工项目");
        permit(project, "CONSTRUCTION", "2026-03-01", "2026-05-01");
        permit(project, "CONSTRUCTION", "2026-04-01", "2026-04-10");

        elapsed(project, "permit:CONSTRUCTION:appliedOn", "permit:CONSTRUCTION:issuedOn")
                .body("days", equalTo(9));
    }

    @Test
    void aPointThatIsNotThereIsRefusedWithThoseOnOffer() {
        String project = register("未开工项目");
        permit(project, "PLANNING", "2026-03-01", "2026-03-10");
        milestone(project, "ROOF", null, false);

        elapsed(project, "startedOn", "permit:PLANNING:issuedOn")
                .statusCode(422)
                .body("violations[0].field", equalTo("from"))
                .body("detail", containsString("permit:PLANNING:appliedOn, permit:PLANNING:issuedOn"))
                .body("detail", not(containsString("ROOF")));
        elapsed(project, "permit:PLANNING:issuedOn", "milestone:ROOF")
                .statusCode(422)
                .body("violations[0].field", equalTo("to"));
        asCityAdmin().get(PROJECTS + "/{id}/elapsed", project).then().statusCode(422);
    }

    @Test
    void whatTheScopeHidesIsNotThere() {
        as("li", "county-officer", "411081-FGW", "411081")
                .get(PROJECTS + "/{id}/elapsed?from=a&to=b", register("他县项目"))
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse elapsed(String project, String from, String to) {
        return asCityAdmin()
                .queryParam("from", from)
                .queryParam("to", to)
                .get(PROJECTS + "/{id}/elapsed", project)
                .then();
    }

    private static void permit(String project, String type, String appliedOn, String issuedOn) {
        String permit = create(
                PROJECTS + "/" + project + "/permits",
                "{\"type\": \"%s\", \"appliedOn\": \"%s\"}".formatted(type, appliedOn));
        command(
                PROJECTS + "/" + project + "/permits/" + permit + "/issue",
                "{\"issuedOn\": \"%s\", \"number\": \"%s\"}".formatted(issuedOn, permit));
    }

    private static void milestone(String project, String code, String achievedOn, boolean approximate) {
        String milestone = create(
                PROJECTS + "/" + project + "/milestones",
                "{\"name\": \"节点 %s\", \"code\": \"%s\"}".formatted(code, code));
        if (achievedOn != null) {
            command(
                    PROJECTS + "/" + project + "/milestones/" + milestone + "/achieve",
                    "{\"achievedOn\": \"%s\", \"approximate\": %s}".formatted(achievedOn, approximate));
        }
    }

    private static void start(String project, String on) {
        Response read = asCityAdmin().get(PROJECTS + "/{id}", project);
        asCityAdmin()
                .header("If-Match", read.header("ETag"))
                .body("""
                        {"startedOn": "%s", "evidence": [
                          {"kind": "CONSTRUCTION_PERMIT", "title": "施工许可证"},
                          {"kind": "SITE_PHOTO", "title": "现场照片"}]}""".formatted(on))
                .post(PROJECTS + "/{id}/start", project)
                .then()
                .statusCode(200);
    }

    private static void command(String address, String body) {
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body(body)
                .post(address)
                .then()
                .statusCode(200);
    }

    private static String register(String name) {
        return create(
                PROJECTS, "{\"name\": \"%s\", \"areaCode\": \"411082\", \"governmentInvested\": true}".formatted(name));
    }

    private static String create(String address, String body) {
        return asCityAdmin()
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
