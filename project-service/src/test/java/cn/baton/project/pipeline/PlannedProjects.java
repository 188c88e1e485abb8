package cn.baton.project.pipeline;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;

/** Projects that are planned, and their places in the pipeline, as their officers would have made them. */
final class PlannedProjects {

    static final String PIPELINE = "/api/v1/pipeline";
    static final String ENTRY = PIPELINE + "/{id}";

    private PlannedProjects() {}

    static String register(String name, String area, int total) {
        return asCityAdmin()
                .body("""
                        {"name": "%s", "areaCode": "%s", "totalInvestment": %d, "owner": {"name": "黄河旋风"}}""".formatted(name, area, total))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response enter(String project, String direction, String enteredOn) {
        return asCityAdmin().body("""
                        {"projectId": "%s", "direction": "%s", "enteredOn": "%s"}""".formatted(project, direction, enteredOn)).post(PIPELINE);
    }

    /** @return id of the entry */
    static String planned(String name, String area, int total) {
        return enter(register(name, area, total), "POLICY", "2026-09-01").path("id");
    }

    static Response command(String entry, String verb, long version, String body) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(ENTRY + "/" + verb, entry);
    }

    static Response nominate(String entry, long version, int year) {
        return command(entry, "nominate", version, "{\"year\": %d}".formatted(year));
    }

    static Response review(String entry, long version, int year, String result) {
        return command(entry, "review", version, """
                {"year": %d, "result": "%s", "reviewedOn": "2026-11-18"}""".formatted(year, result));
    }

    static RequestSpecification officer() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }
}
