package cn.baton.project.exchange;

import io.restassured.response.ValidatableResponse;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static cn.baton.testing.Tokens.asCityAdmin;

/** A project under way that has one line in every list, and the session, programme and tour that it is in. */
final class ListedProject {

    private static final String PROJECT = "/api/v1/projects/{id}";

    static final int SESSION = ThreadLocalRandom.current().nextInt(6_000, 9_000);
    static final String PROGRAMME = "EXPORT-" + UUID.randomUUID().toString().substring(0, 8);

    final String name;
    final String id;

    private ListedProject(String name, String id) {
        this.name = name;
        this.id = id;
    }

    /** @return id of a tour */
    static String occasions() {
        asCityAdmin()
                .body("{\"number\": %d, \"title\": \"导出期\", \"heldOn\": \"2026-03-20\"}".formatted(SESSION))
                .post("/api/v1/sessions");
        asCityAdmin()
                .body("{\"code\": \"%s\", \"name\": \"导出工程\", \"year\": 2026, \"level\": \"CITY\"}"
                        .formatted(PROGRAMME))
                .post("/api/v1/programmes");
        return created(
                "/api/v1/tours",
                "{\"name\": \"导出观摩%s\", \"kind\": \"TOUR\", \"heldOn\": \"2026-09-20\"}".formatted(UUID.randomUUID()));
    }

    static ListedProject started(String name, String area) {
        String id = created("/api/v1/projects", """
                        {"name": "%s", "areaCode": "%s", "governmentInvested": true, "industryCode": "C3825",
                         "totalInvestment": 90000, "externalId": "X-%s"}""".formatted(
                        name, area, UUID.randomUUID().toString().substring(0, 8)));
        ListedProject project = new ListedProject(name, id);
        post("/pipeline", """
                {"projectId": "%s", "direction": "POLICY", "enteredOn": "2026-01-05"}""".formatted(id));
        asCityAdmin()
                .header("If-Match", asCityAdmin().get(PROJECT, id).header("ETag"))
                .body("""
                        {"startedOn": "2026-01-20", "evidence": [
                          {"kind": "CONSTRUCTION_PERMIT", "title": "许可证"}, {"kind": "SITE_PHOTO", "title": "照片"}]}""")
                .post(PROJECT + "/start", id)
                .then()
                .statusCode(200);
        return project;
    }

    ListedProject inEveryList(String tour, int place) {
        post("/sessions/" + SESSION + "/participations", """
                {"projectId": "%s", "batch": "SIGNING", "investment": 80000, "dueStartOn": "2026-12-31"}""".formatted(id));
        planned(2026, "{\"plannedInvestment\": 35000.5, \"plannedStartOn\": \"2026-01-31\", \"keyList\": \"CITY\"}");
        reported("2026-09", "主体厂房封顶", "用地批复未下达");
        permit("CONSTRUCTION", "2026-10-12");
        post("/projects/" + id + "/factor-requests", """
                {"kind": "ENERGY", "description": "=cmd|' /C calc'!A0", "quantity": 3200, "unit": "吨标准煤",
                 "needBy": "2027-01-31", "priority": 2}""");
        post("/projects/" + id + "/assignments", """
                {"role": "CITY_LEADER", "subject": "u-17", "name": "李明", "unit": "411000-FGW", "from": "2026-01-01"}""");
        post("/surveys", """
                {"projectId": "%s", "visitedOn": "2026-09-20", "score": 4, "comment": "+用电报装"}""".formatted(id));
        post("/programmes/" + PROGRAMME + "/members", """
                {"projectId": "%s", "addedOn": "2026-02-01", "reason": "许政〔2026〕5号"}""".formatted(id));
        post("/tours/" + tour + "/entries", """
                {"projectId": "%s", "order": %d, "scores": [{"unit": "411000-FGW", "score": 92.5}]}""".formatted(id, place));
        return this;
    }

    /** With a parcel in the area, a demand, and the one proposed for the other. */
    ListedProject lookingForLand(String area) {
        String parcel = created("/api/v1/land/parcels", """
                {"number": "D-%s", "name": "%s地块", "areaCode": "%s", "size": 100, "status": "STANDARD",
                 "zoning": "M2", "location": {"type": "Point", "coordinates": [113.85, 34.03]}}""".formatted(
                        UUID.randomUUID().toString().substring(0, 8), name, area));
        String demand = created("/api/v1/land/demands", """
                {"projectId": "%s", "details": {"sizeFrom": 80, "sizeTo": 120, "zoning": "M2",
                 "preferredAreas": ["411082", "411003"], "needBy": "2027-03-01", "priority": 2}}""".formatted(id));
        post("/land/matches", "{\"demandId\": \"%s\", \"parcelId\": \"%s\"}".formatted(demand, parcel));
        return this;
    }

    void planned(int year, String terms) {
        asCityAdmin()
                .body(terms)
                .put(PROJECT + "/annual-plans/{year}", id, year)
                .then()
                .statusCode(201);
    }

    String reported(String month, String narrative, String problem) {
        return post("/projects/" + id + "/progress-reports", """
                {"month": "%s", "figures": {"yearToDateInvestment": 21500.25, "cumulativeInvestment": 48000,
                 "physicalProgress": 42.5, "enteredInStatisticsOn": "2026-05-20",
                 "narrative": "%s", "problems": ["%s"]}}""".formatted(month, narrative, problem))
                .extract()
                .path("id");
    }

    String permit(String type, String appliedOn) {
        return post("/projects/" + id + "/permits", """
                {"type": "%s", "authority": "%s", "appliedOn": "%s", "promisedWorkingDays": 7}""".formatted(type, authority(), appliedOn))
                .extract()
                .path("id");
    }

    /** The project's alone, so that its permits can be told from others. */
    String authority() {
        return "ZJJ-" + id.substring(id.length() - 8);
    }

    void decide(String permit, String verb, String decision) {
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body(decision)
                .post(PROJECT + "/permits/{permit}/" + verb, id, permit)
                .then()
                .statusCode(200);
    }

    void remove() {
        asCityAdmin()
                .header("If-Match", asCityAdmin().get(PROJECT, id).header("ETag"))
                .body("{\"on\": \"2026-11-01\", \"reason\": \"不再实施\", \"approvedBy\": \"411000-FGW\"}")
                .post(PROJECT + "/remove", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(String path, String body) {
        return asCityAdmin().body(body).post("/api/v1" + path).then().statusCode(201);
    }

    private static String created(String path, String body) {
        return asCityAdmin()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
