package cn.baton.project.land;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;

/** The land supermarket as the tests use it. */
final class LandMarket {

    static final String PARCELS = "/api/v1/land/parcels";
    static final String TARGETS = "/api/v1/land/targets";
    static final String DEMANDS = "/api/v1/land/demands";
    static final String MATCHES = "/api/v1/land/matches";
    static final String MERGE_PATCH = "application/merge-patch+json";

    private LandMarket() {}

    static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    /** An officer of 长葛. */
    static RequestSpecification asOfficer() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }

    /** A parcel of 100 亩 for industry of the second class. */
    static String parcel(String area, String more) {
        return """
                {"number": "%s", "name": "测试地块", "areaCode": "%s", "size": 100, "status": "STANDARD", "zoning": "M2"%s}""".formatted(unique(), area, more);
    }

    static String add(String parcel) {
        return asCityAdmin()
                .body(parcel)
                .post(PARCELS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response command(String path, String id, long version, String verb, String body) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path + "/{id}/{verb}", id, verb);
    }

    static Response patch(String path, String id, long version, String body) {
        return asCityAdmin()
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path + "/{id}", id);
    }
}
