package cn.baton.project;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;

/** The requests that tests of several features share: the city's administrator's, unless it is said. */
final class Requests {

    static final String V1 = "/api/v1";

    private Requests() {}

    static String register(String name, String area) {
        return create("/projects", "{\"name\": \"%s\", \"areaCode\": \"%s\"}".formatted(name, area));
    }

    static String create(String address, String body) {
        return asCityAdmin()
                .body(body)
                .post(V1 + address)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** So that it may report its progress from 2024 on. */
    static void sign(String project) {
        String address = "/projects/" + project;
        patch(address, version(address), "{\"totalInvestment\": 1000, \"owner\": {\"name\": \"黄河旋风\"}}")
                .statusCode(200);
        change(address + "/sign", version(address), """
                        {"signedOn": "2024-01-10", "evidence": [{"kind": "AGREEMENT", "title": "投资协议"}],
                         "agreedStartOn": "2024-06-01"}""").statusCode(200);
    }

    static ValidatableResponse patch(String address, int version, String body) {
        return asCityAdmin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(V1 + address)
                .then();
    }

    static ValidatableResponse change(String address, int version, String body) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(V1 + address)
                .then();
    }

    static ValidatableResponse get(String address) {
        return asCityAdmin().get(V1 + address).then();
    }

    static int version(String address) {
        return get(address).statusCode(200).extract().path("version");
    }

    static RequestSpecification county(String area) {
        return as("li", "county-officer", area + "-FGW", area);
    }
}
