package cn.baton.project.exchange;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What was exported comes back: unchanged where nobody changed it, and only there. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RoundTripIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Sheets admin = new Sheets(Tokens::asCityAdmin);
    private ListedProject project;

    @BeforeEach
    void aProject() {
        project = ListedProject.started("往返" + mark, "411082").inEveryList(ListedProject.occasions(), 1);
    }

    @Test
    void participationsComeBackUnchanged() {
        comesBackUnchanged("participations", "session=" + ListedProject.SESSION + "&projectId=" + project.id, 1);
    }

    @Test
    void plansComeBackUnchangedAlsoOfAProjectThatWasRemoved() {
        project.planned(2027, "{\"plannedInvestment\": 0}");
        project.remove();

        comesBackUnchanged("plans", "q=" + mark, 2);
    }

    @Test
    void progressComesBackUnchangedWhateverItsTexts() {
        project.reported("2026-08", "=1+1 ，\\n 次行\\t ", "用地批复未下达，请市里协调；急");
        project.reported("2026-07", "-", "+电");
        project.reported("2026-06", "'=旧", "'水、气");
        project.reported("2026-05", "   ", "-路");
        String corrected = project.reported("2026-04", "先报", "一");
        asCityAdmin()
                .body("""
                        {"reason": "补报", "figures": {"yearToDateInvestment": 1, "cumulativeInvestment": 2,
                         "physicalProgress": 3, "problems": []}}""")
                .post("/api/v1/projects/{id}/progress-reports/{report}/corrections", project.id, corrected)
                .then()
                .statusCode(201);

        comesBackUnchanged("progress", "q=" + mark, 6);
    }

    @Test
    void permitsComeBackUnchangedWhateverBecameOfThem() {
        project.decide(
                project.permit("EIA", "2026-09-01"),
                "issue",
                "{\"issuedOn\": \"2026-09-08\", \"number\": \"00123456789012345678\"}");
        project.decide(
                project.permit("PLANNING", "2026-09-02"),
                "reject",
                "{\"rejectedOn\": \"2026-09-09\", \"reason\": \"材料不齐\"}");
        project.decide(
                project.permit("PLANNING", "2026-09-15"),
                "withdraw",
                "{\"withdrawnOn\": \"2026-09-16\", \"reason\": \"补正\"}");

        comesBackUnchanged("permits", "appliedFrom=2026-09-01&authority=" + project.authority(), 4);
    }

    @Test
    void aCellThatWasChangedIsAChange() {
        String sheet = new String(export("plans", "q=" + mark, "csv"), StandardCharsets.UTF_8);
        ValidatableResponse job = sent("plans", sheet.replace("35000.50", "40000"), false);
        job.body("result.updated", equalTo(1)).body("result.failed", equalTo(0));
        asCityAdmin()
                .get("/api/v1/projects/{id}/annual-plans/2026", project.id)
                .then()
                .body("terms.plannedInvestment", equalTo(40000.0f))
                .body("terms.keyList", equalTo("CITY"));
    }

    @Test
    void aCorrectionNeedsAReasonOfItsOwnAndKeepsTheTextsThatASheetCannotTell() {
        String narrative = "两行\\n之间，";
        String report = project.reported("2026-08", narrative, "征地，拆迁");
        asCityAdmin()
                .body("""
                        {"reason": "旧的原因", "figures": {"yearToDateInvestment": 100, "cumulativeInvestment": 200,
                         "physicalProgress": 3, "narrative": "%s", "problems": ["征地，拆迁"]}}""".formatted(narrative))
                .post("/api/v1/projects/{id}/progress-reports/{report}/corrections", project.id, report)
                .then()
                .statusCode(201);
        String sheet = new String(export("progress", "month=2026-08&q=" + mark, "csv"), StandardCharsets.UTF_8);
        assertThat(sheet).doesNotContain("旧的原因");

        String changed = sheet.replace(",100.00,200.00,", ",110,210,");
        sent("progress", changed, true).body("result.failed", equalTo(1));
        sent("progress", changed.replace("\"征地，拆迁\",", "征地，拆迁,").replace("征地，拆迁,", "征地，拆迁,新的原因"), false)
                .body("result.updated", equalTo(1));

        asCityAdmin()
                .get("/api/v1/projects/{id}/progress-reports?year=2026", project.id)
                .then()
                .body("items.find { it.month == '2026-08' }.reason", equalTo("新的原因"))
                .body("items.find { it.month == '2026-08' }.figures.problems", contains("征地，拆迁"))
                .body("items.find { it.month == '2026-08' }.figures.narrative", equalTo("两行\n之间，"));
    }

    /** Each text as the name, the code, the owner, the content and a product of a project. */
    @Test
    void projectsComeBackUnchangedWhateverTextsTheApiTook() throws JsonProcessingException {
        String unit = "RT-" + mark;
        int registered = 0;
        for (String text : OddTexts.all()) {
            Map<String, Object> body = Map.of(
                    "name",
                    text,
                    "externalId",
                    text,
                    "responsibleUnit",
                    unit,
                    "description",
                    text + "\n\r\n" + text,
                    "owner",
                    Map.of("name", text),
                    "capacities",
                    List.of(Map.of("product", text, "quantity", 1, "unit", "吨")));
            int status = asCityAdmin()
                    .body(JSON.writeValueAsString(body))
                    .post("/api/v1/projects")
                    .statusCode();
            assertThat(status).as(text).isIn(201, 409, 422);
            registered += status == 201 ? 1 : 0;
        }
        assertThat(registered).isGreaterThan(OddTexts.all().size() / 2);

        isImportedAsItWas("projects", "responsibleUnit=" + unit, registered);

        List<Integer> versions = asCityAdmin()
                .get("/api/v1/projects?limit=200&responsibleUnit=" + unit)
                .then()
                .extract()
                .path("items.version");
        assertThat(versions).hasSize(registered).containsOnly(0);
        String one = asCityAdmin()
                .get("/api/v1/projects?limit=1&responsibleUnit=" + unit)
                .path("items[0].id");
        asCityAdmin().get("/api/v1/projects/{id}/history", one).then().body("items", hasSize(1));
    }

    @Test
    void reportsComeBackUnchangedWhateverTextsTheApiTook() throws JsonProcessingException {
        int month = 0;
        for (String text : OddTexts.all().subList(0, 7)) {
            month++;
            Map<String, Object> figures = Map.of(
                    "yearToDateInvestment",
                    1,
                    "cumulativeInvestment",
                    2,
                    "physicalProgress",
                    3,
                    "narrative",
                    text,
                    "problems",
                    List.of(text, "用地、用电", "甲"));
            asCityAdmin()
                    .body(JSON.writeValueAsString(Map.of("month", "2026-0" + month, "figures", figures)))
                    .post("/api/v1/projects/{id}/progress-reports", project.id)
                    .then()
                    .statusCode(201);
        }
        isImportedAsItWas("progress", "q=" + mark, month + 1);
        asCityAdmin()
                .get("/api/v1/projects/{id}/progress-reports?all=true", project.id)
                .then()
                .body("items", hasSize(month + 1));
    }

    @Test
    void permitsComeBackUnchangedWhateverTheirNumbers() throws JsonProcessingException {
        int issued = 0;
        for (String text : OddTexts.all()) {
            String permit = project.permit(
                    "EIA", LocalDate.of(2026, 1, 21).plusDays(issued).toString());
            int status = asCityAdmin()
                    .header("If-Match", "\"0\"")
                    .body(JSON.writeValueAsString(Map.of("issuedOn", "2026-09-30", "number", text)))
                    .post("/api/v1/projects/{id}/permits/{permit}/issue", project.id, permit)
                    .statusCode();
            assertThat(status).as(text).isIn(200, 409, 422);
            issued++;
        }
        isImportedAsItWas("permits", "authority=" + project.authority(), issued + 1);
    }

    @Test
    void whatAnExportTellsIsNeutralInASpreadsheet() throws JsonProcessingException {
        String unit = "NT-" + mark;
        for (String text : List.of("＝1+1", "＋1", "－甲", "＠甲", "=1", "@甲")) {
            asCityAdmin()
                    .body(JSON.writeValueAsString(Map.of("name", text, "responsibleUnit", unit)))
                    .post("/api/v1/projects")
                    .then()
                    .statusCode(201);
        }
        String sheet = new String(export("projects", "responsibleUnit=" + unit, "csv"), StandardCharsets.UTF_8);

        assertThat(sheet.lines().skip(1)).hasSize(6).allMatch(line -> line.startsWith("'"));
    }

    private void isImportedAsItWas(String kind, String filter, int rows) {
        for (String format : List.of("csv", "xlsx")) {
            ValidatableResponse job =
                    admin.end(admin.send(export(kind, filter, format), kind + "." + format, kind, false, null));
            admin.errors(job).body("items", hasSize(0));
            job.body("result.unchanged", equalTo(rows)).body("result.failed", equalTo(0));
        }
    }

    private void comesBackUnchanged(String kind, String filter, int rows) {
        for (String format : List.of("xlsx", "csv")) {
            byte[] sheet = export(kind, filter, format);
            ValidatableResponse job = admin.end(admin.send(sheet, kind, true, ImportMode.VALID_ROWS));
            admin.errors(job).body("items", hasSize(0));
            job.body("result.unchanged", equalTo(rows))
                    .body("result.created", equalTo(0))
                    .body("result.updated", equalTo(0))
                    .body("result.failed", equalTo(0));
        }
    }

    private static byte[] export(String kind, String filter, String format) {
        return asCityAdmin()
                .get("/api/v1/exports/" + kind + "?" + filter + "&format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse sent(String kind, String sheet, boolean dryRun) {
        return admin.end(admin.send(sheet.getBytes(StandardCharsets.UTF_8), kind, dryRun, ImportMode.VALID_ROWS));
    }
}
