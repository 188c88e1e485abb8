package cn.baton.issue.ledger;

import cn.baton.support.clock.BusinessTime;
import cn.baton.testing.Bus;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;

/** The API as the tests use it, and the registry whose announcements it hears. */
final class IssueApiClient {

    static final String ISSUES = "/api/v1/issues";
    static final LocalDate TODAY = BusinessTime.today(Clock.systemUTC());
    static final String ASSIGNMENT = """
            {"responsibleUnit": "411082-GXJ", "responsiblePerson": "李明", "leadLeader": "王建国", "dueOn": "%s"}""".formatted(TODAY.plusDays(20));
    static final String PLAN = "{\"measures\": \"财政局拨付到位，工信局每日跟踪\"}";
    static final String SUBMISSION = """
            {"summary": "已拨付到位", "evidence": [{"title": "拨付凭证", "reference": "长财企〔2026〕31号"}]}""";
    static final String REFUSAL = "{\"reason\": \"缺银行回单\", \"evidenceInsufficient\": true}";
    static final String CLOSING = "{\"conclusion\": \"资金已到账，同意销号\"}";

    private IssueApiClient() {}

    static RequestSpecification asInspector() {
        return as("chen", "inspector", "411000-DCS", null);
    }

    static RequestSpecification asOfficer() {
        return as("li", "county-officer", "411082-GXJ", "411082");
    }

    static RequestSpecification asNeighbour() {
        return as("sun", "county-officer", "411081-GXJ", "411081");
    }

    static String issue(UUID project, String severity, String description) {
        return """
                {"projectId": "%s", "category": "FUNDING", "severity": "%s", "source": "INSPECTION", "description": "%s"}""".formatted(project, severity, description);
    }

    /** On a project that lies in the area, in the words of whoever raises it. */
    static String issueIn(String area, UUID project, String description) {
        return """
                {"projectId": "%s", "areaCode": "%s", "category": "FUNDING", "severity": "MAJOR", "source": "INSPECTION",
                 "description": "%s"}""".formatted(project, area, description);
    }

    static String step(String level) {
        return """
                {"level": "%s", "reason": "逾期未整改到位", "replyDueOn": "%s"}""".formatted(level, TODAY.plusDays(7));
    }

    static String raise(UUID project, String description) {
        return raise(asInspector(), project, description);
    }

    static String raise(RequestSpecification by, UUID project, String description) {
        return by.body(issue(project, "MAJOR", description))
                .post(ISSUES)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .path("id");
    }

    static String raise(RequestSpecification by, UUID project, String area, String description) {
        return by.body(issueIn(area, project, description))
                .post(ISSUES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response command(RequestSpecification by, String id, long version, String verb, String body) {
        return by.header("If-Match", "\"" + version + "\"").body(body).post(ISSUES + "/{id}/" + verb, id);
    }

    static Response get(String id) {
        return asCityAdmin().get(ISSUES + "/{id}", id);
    }

    /** Announces a project as the registry does; returns the event's id. */
    static String announce(Bus bus, UUID project, String name, String area, long version) {
        return bus.send(
                "project.events",
                "cn.baton.project.ProjectRegistered.v1",
                project.toString(),
                announcement(project, name, area, version));
    }

    static String announcement(UUID project, String name, String area, long version) {
        return """
                {"projectId": "%s", "name": "%s", "externalId": null, "nationalCode": null, "areaCode": %s,
                 "responsibleUnit": "411082-GXJ", "leadDepartment": null, "stage": "PLANNED", "totalInvestment": null,
                 "signedOn": null, "startedOn": null, "agreedStartOn": null, "plannedStartOn": null,
                 "plannedCompletionOn": null, "registeredAt": "2026-10-08T01:00:00Z", "aggregateVersion": %d,
                 "occurredAt": "2026-10-08T01:00:00Z", "actor": {"unit": "411000-FGW", "role": "city-admin"}}""".formatted(project, name, area == null ? null : "\"" + area + "\"", version);
    }

    /** Announces that somebody looks after a project; returns the event's id. */
    static String assign(Bus bus, UUID project, UUID assignment, String subject, String state, long version) {
        return bus.send(
                "project.events", "cn.baton.project.ResponsibilityAssigned.v1", project.toString(), """
                {"assignmentId": "%s", "projectId": "%s", "areaCode": "411082", "responsibleUnit": null,
                 "leadDepartment": null, "role": "SUPERVISION_STAFF", "subject": "%s", "unit": null,
                 "from": "2026-01-01", "to": null, "state": "%s", "aggregateVersion": %d,
                 "occurredAt": "2026-10-08T01:00:00Z", "actor": {"unit": "411000-FGW", "role": "city-admin"}}""".formatted(
                                assignment, project, subject, state, version));
    }

    /** A project that this service knows already. */
    static UUID knownProject(Bus bus, Received received, String name, String area) {
        UUID project = UUID.randomUUID();
        received.await(announce(bus, project, name, area, 0));
        return project;
    }
}
