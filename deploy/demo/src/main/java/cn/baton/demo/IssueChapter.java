package cn.baton.demo;

import java.util.Map;

/** A problem is found, taken on, escalated; later rectified, and closed by a second person. */
final class IssueChapter {

    private static final String ISSUES = "/api/v1/issues";
    private static final String UNIT = "411082-GXJ";

    private final Endpoints at;
    private final Api api;
    private final Narrator narrator;
    private final Map<String, Object> facts;

    IssueChapter(Endpoints at, Api api, Narrator narrator, Map<String, Object> facts) {
        this.at = at;
        this.api = api;
        this.narrator = narrator;
        this.facts = facts;
    }

    /** Returns the id of the issue, escalated to a reminder letter. */
    String open(String project) throws InterruptedException {
        narrator.begin("raise", "发现问题 Raise an issue on it");
        Answer raised = narrator.await(
                "issue-service",
                "knows that the inspector looks after it",
                () -> api.post(Person.INSPECTOR, at.issues(), ISSUES, null, """
                        {"projectId": "%s", "category": "LAND", "severity": "MAJOR", "source": "INSPECTION",
                         "description": "二期用地手续尚未办结，影响后续厂房施工"}""".formatted(project)),
                answer -> answer.status() == 201);
        String id = raised.text("id");
        facts.put("issueId", id);
        facts.put("issueNumber", raised.text("number"));
        narrator.called(raised, "issue %s, %s".formatted(raised.text("number"), raised.text("status")));
        narrator.await(
                "issue-service",
                "knows the project through its events",
                () -> read(id),
                issue -> issue.body().path("projectConfirmed").asBoolean());

        narrator.begin("assign", "交办 Assign it to the county's unit");
        command(Person.INSPECTOR, id, "assign", """
                {"responsibleUnit": "%s", "dueOn": "%s"}""".formatted(
                        UNIT, ProjectChapter.today().plusDays(14)));

        narrator.begin("plan", "整改方案 Plan the rectification");
        command(Person.OFFICER, id, "plan", "{\"measures\": \"专班每周调度，十四日内完成土地报批\"}");

        narrator.begin("escalate", "升级 Escalate it to a reminder letter 提醒函");
        command(Person.INSPECTOR, id, "escalate", """
                {"level": "REMINDER_LETTER", "reason": "用地手续进展缓慢", "replyDueOn": "%s"}""".formatted(
                        ProjectChapter.today().plusDays(7)));
        return id;
    }

    void close(String id) throws InterruptedException {
        narrator.begin("submit", "报送整改 Submit the rectification");
        command(Person.OFFICER, id, "submit", """
                {"summary": "用地手续已办结", "evidence": [{"title": "建设用地批准书"}]}""");

        narrator.begin("close", "销号 A second person verifies and closes it");
        command(Person.INSPECTOR, id, "close", "{\"conclusion\": \"现场核验，手续齐全，同意销号\"}");
        facts.put("issueStatus", read(id).text("status"));
    }

    private void command(Person who, String id, String verb, String body) throws InterruptedException {
        Answer answer = api.post(who, at.issues(), ISSUES + "/" + id + "/" + verb, read(id).etag(), body)
                .expect(200);
        narrator.called(
                answer, "by the %s: %s, level %s".formatted(who.role(), answer.text("status"), answer.text("level")));
    }

    private Answer read(String id) throws InterruptedException {
        return api.get(Person.ADMINISTRATOR, at.issues(), ISSUES + "/" + id).expect(200);
    }
}
