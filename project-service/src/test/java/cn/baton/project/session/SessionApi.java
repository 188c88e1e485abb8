package cn.baton.project.session;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.math.BigDecimal;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;

/** The requests that the tests of this feature share. */
final class SessionApi {

    static final String SESSIONS = "/api/v1/sessions";
    static final String PROJECTS = "/api/v1/projects";
    static final String PARTICIPATIONS = SESSIONS + "/{no}/participations";

    private SessionApi() {}

    static RequestSpecification asOfficer(String area) {
        return as("li", "county-officer", area + "-FGW", area);
    }

    static void open(int number, String heldOn) {
        asCityAdmin()
                .body("""
                        {"number": %d, "title": "第%d期", "heldOn": "%s"}""".formatted(number, number, heldOn))
                .post(SESSIONS)
                .then()
                .statusCode(201);
    }

    static String register(String name, String area, BigDecimal totalInvestment) {
        return asCityAdmin()
                .body("""
                        {"name": "%s", "areaCode": "%s", "owner": {"name": "黄河旋风"}, "totalInvestment": %s}""".formatted(name, area, totalInvestment))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response record(int session, String project, String batch, String more) {
        return record(asCityAdmin(), session, project, batch, more);
    }

    static Response record(RequestSpecification caller, int session, String project, String batch, String more) {
        return caller.body("""
                        {"projectId": "%s", "batch": "%s"%s}""".formatted(project, batch, more)).post(PARTICIPATIONS, session);
    }

    static String recorded(int session, String project, String batch, String more) {
        return record(session, project, batch, more)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response withdraw(int session, String id, int version) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"重复登记\"}")
                .post(PARTICIPATIONS + "/{id}/withdraw", session, id);
    }

    /** Signs the project and starts its works. */
    static void start(String project, String on) {
        command(project, "sign", """
                {"signedOn": "%s", "evidence": [{"kind": "AGREEMENT", "title": "投资协议"}]}""".formatted(on));
        command(project, "start", """
                {"startedOn": "%s", "evidence": [
                  {"kind": "CONSTRUCTION_PERMIT", "title": "施工许可证"}, {"kind": "SITE_PHOTO", "title": "现场照片"}]}""".formatted(on));
    }

    private static void command(String project, String verb, String body) {
        String tag = asCityAdmin().get(PROJECTS + "/{id}", project).header("ETag");
        asCityAdmin()
                .header("If-Match", tag)
                .body(body)
                .post(PROJECTS + "/{id}/" + verb, project)
                .then()
                .statusCode(200);
    }
}
