package cn.baton.project.factor;

import io.restassured.response.Response;

import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;

/** Factor requests as the tests make them. */
final class Factors {

    static final String OF_PROJECT = "/api/v1/projects/{id}/factor-requests";
    static final String ALL = "/api/v1/factor-requests";

    private Factors() {}

    static String unit() {
        return "U" + UUID.randomUUID().toString().substring(0, 13);
    }

    static String project(String area) {
        return asCityAdmin()
                .body("{\"name\": \"要素项目\", \"areaCode\": \"%s\"}".formatted(area))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String energy(String needBy, String more) {
        return """
                {"kind": "ENERGY", "quantity": 3200, "unit": "吨标准煤", "needBy": "%s", "priority": 2%s}""".formatted(needBy, more);
    }

    static String request(String project, String body) {
        return asCityAdmin()
                .body(body)
                .post(OF_PROJECT, project)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .path("id");
    }

    static Response command(String project, String id, long version, String verb, String body) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(OF_PROJECT + "/{requestId}/{verb}", project, id, verb);
    }

    static Response patch(String project, String id, long version, String body) {
        return asCityAdmin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(OF_PROJECT + "/{requestId}", project, id);
    }
}
