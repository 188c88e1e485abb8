package cn.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All named projects are registered; one of them is signed and started. */
final class ProjectChapter {

    /** The project that the story follows. */
    private static final String FOLLOWED = "XC2023-HHXF";

    private static final String PROJECTS = "/api/v1/projects";

    private final Endpoints at;
    private final Api api;
    private final Narrator narrator;
    private final Map<String, Object> facts;

    ProjectChapter(Endpoints at, Api api, Narrator narrator, Map<String, Object> facts) {
        this.at = at;
        this.api = api;
        this.narrator = narrator;
        this.facts = facts;
    }

    /** Returns the id of the project that the story goes on with. */
    String tell() throws InterruptedException {
        String id = register();
        sign(id);
        start(id);
        lookAfter(id);
        facts.put("projectId", id);
        facts.put("projectStage", read(id).text("stage"));
        return id;
    }

    private String register() throws InterruptedException {
        List<ProjectFile.Row> rows = ProjectFile.read();
        narrator.begin("register", "登记 Register the %d projects that the article names".formatted(rows.size()));
        Map<String, String> ids = new HashMap<>();
        int created = 0;
        long start = System.nanoTime();
        Answer last = null;
        for (ProjectFile.Row row : rows) {
            Answer known = api.get(Person.ADMINISTRATOR, at.projects(), PROJECTS + "?externalId=" + row.externalId())
                    .expect(200);
            JsonNode items = known.body().path("items");
            if (items.isEmpty()) {
                last = api.post(Person.ADMINISTRATOR, at.projects(), PROJECTS, null, row.body(ids::get))
                        .expect(201);
                ids.put(row.externalId(), last.text("id"));
                created++;
            } else {
                ids.put(row.externalId(), items.path(0).path("id").asText());
            }
        }
        if (last != null) {
            narrator.called(last, "");
        }
        narrator.say("%d registered, %d known already, %d ms in all"
                .formatted(created, rows.size() - created, (System.nanoTime() - start) / 1_000_000));
        facts.put("projects", ids.size());
        return ids.get(FOLLOWED);
    }

    private void sign(String id) throws InterruptedException {
        narrator.begin("sign", "签约 Sign 黄河旋风金刚石材料项目");
        Answer project = read(id);
        if (!"PLANNED".equals(project.text("stage"))) {
            narrator.say("It is %s already: the story is told again".formatted(project.text("stage")));
            return;
        }
        Answer signed = api.post(
                        Person.ADMINISTRATOR,
                        at.projects(),
                        PROJECTS + "/" + id + "/sign",
                        project.etag(),
                        """
                        {"signedOn": "%s", "agreedStartOn": "%s",
                         "evidence": [{"kind": "AGREEMENT", "title": "投资合作协议"}]}""".formatted(today().minusDays(20), today()))
                .expect(200);
        narrator.called(signed, "stage " + signed.text("stage"));
    }

    private void start(String id) throws InterruptedException {
        narrator.begin("start", "开工 Start the works");
        Answer project = read(id);
        if ("SIGNED".equals(project.text("stage"))) {
            Answer started = api.post(
                            Person.ADMINISTRATOR,
                            at.projects(),
                            PROJECTS + "/" + id + "/start",
                            project.etag(),
                            """
                            {"startedOn": "%s", "evidence": [
                              {"kind": "CONSTRUCTION_PERMIT", "title": "建筑工程施工许可证"},
                              {"kind": "SITE_PHOTO", "title": "开工现场照片"}]}""".formatted(today()))
                    .expect(200);
            narrator.called(started, "stage " + started.text("stage"));
        } else {
            narrator.say("It is %s already".formatted(project.text("stage")));
        }
        narrator.await(
                "scoring-service",
                "the project as STARTED",
                () -> api.get(Person.DASHBOARD, at.scoring(), "/api/v1/facts/projects?projectId=" + id),
                answer -> "STARTED"
                        .equals(first(answer).path("fact").path("stage").asText()));
    }

    /** 409 when the demo runs again on kept data: the inspector is assigned already. */
    private void lookAfter(String id) throws InterruptedException {
        narrator.begin("look-after", "全员分包 Name the inspector who looks after it");
        Answer assigned = api.post(
                        Person.ADMINISTRATOR, at.projects(), PROJECTS + "/" + id + "/assignments", null, """
                        {"role": "SUPERVISION_STAFF", "subject": "%s", "name": "赵督导", "unit": "411000-DCZX",
                         "from": "%s"}""".formatted(
                                        Person.INSPECTOR.subject(), today()))
                .expect(201, 409);
        narrator.called(assigned, "");
    }

    private Answer read(String id) throws InterruptedException {
        return api.get(Person.ADMINISTRATOR, at.projects(), PROJECTS + "/" + id).expect(200);
    }

    static JsonNode first(Answer list) {
        return list.expect(200).body().path("items").path(0);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
