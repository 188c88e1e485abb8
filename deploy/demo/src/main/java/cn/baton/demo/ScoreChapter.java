package cn.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;

/** What the dashboard shows of it all, and what the county's score makes of it. */
final class ScoreChapter {

    private static final String AREA = "411082";

    private final Endpoints at;
    private final Api api;
    private final Narrator narrator;
    private final Map<String, Object> facts;

    ScoreChapter(Endpoints at, Api api, Narrator narrator, Map<String, Object> facts) {
        this.at = at;
        this.api = api;
        this.narrator = narrator;
        this.facts = facts;
    }

    void tell(String project, String issue) throws InterruptedException {
        narrator.begin("overview", "总览 The dashboard has counted it");
        narrator.await(
                "scoring-service",
                "the issue as CLOSED",
                () -> factsOf("issues", project),
                answer -> hasState(answer, "issueId", issue, "status", "CLOSED"));
        narrator.await(
                "scoring-service",
                "its letter as ACCEPTED",
                () -> factsOf("letters", project),
                answer -> hasState(answer, "issueId", issue, "state", "ACCEPTED"));
        Answer overview = api.get(Person.DASHBOARD, at.scoring(), "/api/v1/dashboard/overview")
                .expect(200);
        JsonNode figures = overview.body();
        narrator.called(
                overview,
                "as of %s: projects %s, started %s; issues found %s, rectified %s; reminder letters %s"
                        .formatted(
                                figures.path("asOf").asText(),
                                figures.path("projects").path("total").asText(),
                                figures.path("projects")
                                        .path("byStage")
                                        .path("STARTED")
                                        .asText(),
                                figures.path("issues").path("found").asText(),
                                figures.path("issues").path("rectified").asText(),
                                figures.path("letters").path("remindersIssued").asText()));
        facts.put("overviewProjects", figures.path("projects").path("total").asInt());
        facts.put("overviewRectified", figures.path("issues").path("rectified").asInt());

        narrator.begin("score", "评分 The county's first score, explained");
        Answer score = api.get(Person.DASHBOARD, at.scoring(), "/api/v1/scores/" + AREA)
                .expect(200);
        narrator.called(score, summary(score.body()));
        explain(score.body());
        facts.put("score", score.body().path("final").asText());
    }

    private Answer factsOf(String kind, String project) throws InterruptedException {
        return api.get(Person.DASHBOARD, at.scoring(), "/api/v1/facts/" + kind + "?limit=200&projectId=" + project)
                .expect(200);
    }

    private static boolean hasState(Answer list, String idField, String id, String stateField, String state) {
        for (JsonNode item : list.body().path("items")) {
            JsonNode fact = item.path("fact");
            if (id.equals(fact.path(idField).asText())) {
                return state.equals(fact.path(stateField).asText());
            }
        }
        return false;
    }

    private static String summary(JsonNode score) {
        return "%s in %s: base %s, bonus %s, penalty %s, final %s"
                .formatted(
                        AREA,
                        score.path("month").asText(),
                        score.path("base").asText(),
                        score.path("bonus").asText(),
                        score.path("penalty").asText(),
                        score.path("final").asText());
    }

    private void explain(JsonNode score) {
        for (JsonNode indicator : score.path("indicators")) {
            if (indicator.path("applicable").asBoolean()) {
                narrator.say("%s %s: %s of %s"
                        .formatted(
                                indicator.path("id").asText(),
                                indicator.path("name").path("zh").asText(),
                                indicator.path("numerator").asText(),
                                indicator.path("denominator").asText()));
            }
        }
    }
}
