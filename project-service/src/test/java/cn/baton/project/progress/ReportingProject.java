package cn.baton.project.progress;

import cn.baton.support.clock.BusinessTime;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import java.time.LocalDate;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;

/** A project that was signed and started, as its officers would have brought it there. */
record ReportingProject(String id) {

    static final String REPORTS = "/api/v1/projects/{id}/progress-reports";
    static final String LIGHTS = "/api/v1/projects/{id}/lights";

    /** Of 1000 万元. */
    static ReportingProject registered(String area) {
        return new ReportingProject(asCityAdmin()
                .body("""
                        {"name": "报送项目", "areaCode": "%s", "totalInvestment": 1000, "owner": {"name": "黄河旋风"}}""".formatted(area))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static ReportingProject signed(String area) {
        ReportingProject project = registered(area);
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("""
                        {"signedOn": "2025-01-08", "evidence": [{"kind": "AGREEMENT", "title": "投资协议"}]}""")
                .post("/api/v1/projects/{id}/sign", project.id)
                .then()
                .statusCode(200);
        return project;
    }

    static ReportingProject started(String area) {
        return started(area, LocalDate.of(2026, 1, 20));
    }

    static ReportingProject started(String area, LocalDate on) {
        ReportingProject project = signed(area);
        project.start(on);
        return project;
    }

    /** In its second version, as the signing left it. */
    void start(LocalDate on) {
        asCityAdmin()
                .header("If-Match", "\"1\"")
                .body("""
                        {"startedOn": "%s", "evidence": [
                          {"kind": "CONSTRUCTION_PERMIT", "title": "许可证"}, {"kind": "SITE_PHOTO", "title": "照片"}]}""".formatted(on))
                .post("/api/v1/projects/{id}/start", id)
                .then()
                .statusCode(200);
    }

    ValidatableResponse change(String details) {
        return asCityAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag())
                .body(details)
                .patch("/api/v1/projects/{id}", id)
                .then()
                .statusCode(200);
    }

    ValidatableResponse setAside(String verb) {
        return asCityAdmin()
                .header("If-Match", tag())
                .body("{\"on\": \"2026-10-20\", \"reason\": \"企业调整投资计划\", \"approvedBy\": \"411000-FGW\"}")
                .post("/api/v1/projects/{id}/" + verb, id)
                .then()
                .statusCode(200);
    }

    private String tag() {
        return asCityAdmin().get("/api/v1/projects/{id}", id).header("ETag");
    }

    /** For this year, and all of it to be done by the end of January, so that any month expects the whole. */
    ReportingProject plannedByJanuary(int investment) {
        int year = LocalDate.now(BusinessTime.ZONE).getYear();
        asCityAdmin()
                .body("{\"plannedInvestment\": %d, \"plannedCompletionOn\": \"%d-01-31\"}".formatted(investment, year))
                .put("/api/v1/projects/{id}/annual-plans/{year}", id, year)
                .then()
                .statusCode(201);
        return this;
    }

    ReportingProject planned(int year, int investment) {
        asCityAdmin()
                .body("{\"plannedInvestment\": %d}".formatted(investment))
                .put("/api/v1/projects/{id}/annual-plans/{year}", id, year)
                .then()
                .statusCode(201);
        return this;
    }

    /** In the statistics since February; as much in all as in the year to date, and a tenth of that is built. */
    Response report(String month, int yearToDate) {
        return report(month, figures(yearToDate, yearToDate, yearToDate / 10));
    }

    Response report(String month, String figures) {
        return asCityAdmin()
                .body("{\"month\": \"%s\", \"figures\": %s}".formatted(month, figures))
                .post(REPORTS, id);
    }

    Response report(String month, String figures, String reason) {
        return asCityAdmin()
                .body("{\"month\": \"%s\", \"figures\": %s, \"reason\": \"%s\"}".formatted(month, figures, reason))
                .post(REPORTS, id);
    }

    Response correct(String reportId, int yearToDate) {
        return asCityAdmin()
                .body("{\"reason\": \"设备款重复计入\", \"figures\": %s}"
                        .formatted(figures(yearToDate, yearToDate, yearToDate / 10)))
                .post(REPORTS + "/{report}/corrections", id, reportId);
    }

    static String figures(int yearToDate, int cumulative, int physical) {
        return """
                {"yearToDateInvestment": %d, "cumulativeInvestment": %d, "physicalProgress": %d,
                 "enteredInStatisticsOn": "2026-02-10", "narrative": "基础施工", "problems": ["征地滞后"]}""".formatted(yearToDate, cumulative, physical);
    }

    static RequestSpecification officer() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }
}
