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
    static final String MERGE_PATCH = "application/merge-patch+json; charset=utf-8";

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

    static String project(String area) {
        return project(area, "");
    }

    static String project(String area, String more) {
        return asCityAdmin()
                .body("""
                        {"name": "用地项目", "areaCode": "%s", "industryCode": "C3825"%s}""".formatted(area, more))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** 80 to 120 亩 for industry of the second class, with 300 万元/亩, in 长葛 or 建安. */
    static String demandBody(String project, String more) {
        String timing = more.contains("needBy") ? "" : ", \"needBy\": \"2027-03-01\"";
        String priority = more.contains("priority") ? "" : ", \"priority\": 2";
        return """
                {"projectId": "%s", "details": {
                 "sizeFrom": 80, "sizeTo": 120, "zoning": "M2", "preferredAreas": ["411082", "411003"],
                 "investmentIntensity": 300, "plotRatio": 1.5, "energyUse": 3000, "emissions": 4%s}}""".formatted(project, timing + priority + more);
    }

    static String demand(String project, String more) {
        return asCityAdmin()
                .body(demandBody(project, more))
                .post(DEMANDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response proposal(String demand, String parcel) {
        return asCityAdmin()
                .body("{\"demandId\": \"%s\", \"parcelId\": \"%s\"}".formatted(demand, parcel))
                .post(MATCHES);
    }

    static String propose(String demand, String parcel) {
        return proposal(demand, parcel).then().statusCode(201).extract().path("id");
    }

    static Response accept(String match, long version) {
        return asCityAdmin().header("If-Match", "\"" + version + "\"").post(MATCHES + "/{id}/accept", match);
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
