package cn.baton.project.exchange;

import cn.baton.support.file.FileType;
import cn.baton.support.sheet.SheetReader;
import cn.baton.support.sheet.SheetSource;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** What sheets tell of projects that are registered already. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ImportKindsIT {

    private static final String PROJECT = "/api/v1/projects/{id}";

    private final Sheets admin = new Sheets(Tokens::asCityAdmin);
    private final String code = "K-" + UUID.randomUUID().toString().substring(0, 8);
    private String project;

    @BeforeEach
    void register() {
        project = asCityAdmin()
                .body("""
                        {"name": "分表项目", "externalId": "%s", "areaCode": "411082", "governmentInvested": true,
                         "totalInvestment": 1000}""".formatted(code))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("""
                        {"startedOn": "2026-01-20", "evidence": [
                          {"kind": "CONSTRUCTION_PERMIT", "title": "许可证"}, {"kind": "SITE_PHOTO", "title": "照片"}]}""")
                .post(PROJECT + "/start", project)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "participations", "plans", "progress", "permits"})
    void everyKindHasATemplate(String kind) {
        byte[] template = asCityAdmin()
                .get(Sheets.IMPORTS + "/templates/" + kind)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(Sheets.cells(template).getFirst()).contains("系统编号", "国家代码", "外部编号");
    }

    @Test
    void annualPlansAreSetAndSetAnew() {
        String plans = "外部编号,年度,年度计划投资(万元),计划开工,重点类别\n%s,2026,%s,2026-03-31,市重点\n";

        imported("plans", plans.formatted(code, 400)).body("result.created", equalTo(1));
        imported("plans", plans.formatted(code, 400)).body("result.unchanged", equalTo(1));
        imported("plans", "外部编号,年度,年度计划投资(亿元)\n%s,2026,0.05\n".formatted(code)).body("result.updated", equalTo(1));

        asCityAdmin()
                .get(PROJECT + "/annual-plans/2026", project)
                .then()
                .body("terms.plannedInvestment", equalTo(500.0f))
                .body("terms.keyList", equalTo("CITY"));
        refused("plans", "外部编号,年度\n%s,2027\n".formatted(code)).body("items.message[0]", containsString("不能为空"));
    }

    /** The city publishes the lists of key projects. */
    @Test
    void anOfficersSheetKeepsTheKeyListAsItStands() {
        Sheets officer = new Sheets(() -> as("li", "county-officer", "411082-FGW", "411082"));
        String plans = "外部编号,年度,年度计划投资,重点类别\n%s,2026,%s,%s\n";

        refused(officer, "plans", plans.formatted(code, 400, "市重点"))
                .body("items.header", contains("重点类别"))
                .body("items.message[0]", containsString("市级管理员"));
        imported(officer, "plans", plans.formatted(code, 400, "")).body("result.created", equalTo(1));
        refused(officer, "plans", plans.formatted(code, 400, "省重点")).body("items.header", contains("重点类别"));
        imported("plans", plans.formatted(code, 400, "市重点")).body("result.updated", equalTo(1));

        imported(officer, "plans", plans.formatted(code, 400, "市重点")).body("result.unchanged", equalTo(1));
        imported(officer, "plans", plans.formatted(code, 420, "市重点")).body("result.updated", equalTo(1));
        imported(officer, "plans", plans.formatted(code, 440, "")).body("result.updated", equalTo(1));
        refused(officer, "plans", plans.formatted(code, 440, "省重点")).body("items.header", contains("重点类别"));
        refused(officer, "plans", plans.formatted(code, 440, "-")).body("items.header", contains("重点类别"));
        imported("plans", plans.formatted(code, 440, "-")).body("result.updated", equalTo(1));
    }

    @Test
    void progressIsReportedOnceAndCorrectedWithAReason() {
        String progress = "外部编号,月份,本年完成投资,累计完成投资,形象进度,存在问题,更正原因\n%s,2026-09,%s,%s,30,用地、用电,%s\n";

        imported("progress", progress.formatted(code, 100, 100, "")).body("result.created", equalTo(1));
        imported("progress", progress.formatted(code, 100, 100, "")).body("result.unchanged", equalTo(1));
        refused("progress", progress.formatted(code, 120, 120, "")).body("items.header", contains("更正原因"));
        imported("progress", progress.formatted(code, 120, 120, "补报设备款")).body("result.updated", equalTo(1));

        asCityAdmin()
                .get(PROJECT + "/progress-reports?all=true", project)
                .then()
                .body("items", hasSize(2));
        refused("progress", progress.formatted(code, 200, 120, "x")).body("items.header[0]", equalTo("累计完成投资"));
    }

    @Test
    void progressThatHasBecomeLessNeedsAReason() {
        String progress = "外部编号,月份,本年完成投资,累计完成投资,形象进度,更正原因\n%s,%s,%s,%s,30,%s\n";

        imported("progress", progress.formatted(code, "2026-08", 100, 100, "")).body("result.created", equalTo(1));
        refused("progress", progress.formatted(code, "2026-09", 90, 100, "")).body("items.header", contains("更正原因"));
        imported("progress", progress.formatted(code, "2026-09", 90, 100, "核减设备款"))
                .body("result.created", equalTo(1));
    }

    @Test
    void aPercentageAndAMonthAreReadAsTheyAreShown() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "baton-test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("月度进度");
            List<String> header = List.of("外部编号", "月份", "本年完成投资", "累计完成投资", "形象进度(%)");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.value(1, 0, code);
            sheet.value(1, 1, LocalDate.of(2026, 8, 1));
            sheet.style(1, 1).format("yyyy-mm").set();
            sheet.value(1, 2, 100);
            sheet.value(1, 3, 100);
            sheet.value(1, 4, 0.35);
            sheet.style(1, 4).format("0%").set();
        }

        admin.end(admin.send(file.toByteArray(), "progress", false, ImportMode.ALL_OR_NOTHING))
                .body("result.created", equalTo(1));
        imported("progress", "外部编号,月份,本年完成投资,累计完成投资,形象进度\n%s,2026年8月,100,100,35%%\n".formatted(code))
                .body("result.unchanged", equalTo(1));

        asCityAdmin()
                .get(PROJECT + "/progress-reports", project)
                .then()
                .body("items.month", contains("2026-08"))
                .body("items.figures.physicalProgress", contains(35.0f));
    }

    @Test
    void theTemplateNamesItsOwnSheet() {
        byte[] template = asCityAdmin().get(Sheets.IMPORTS + "/templates/plans").asByteArray();

        List<String> titles = Sheets.read(template, file -> {
            try (SheetSource source = SheetSource.open(file, FileType.XLSX)) {
                return source.titles();
            }
        });
        Object help = Sheets.read(template, file -> {
            try (SheetSource source = SheetSource.open(file, FileType.XLSX);
                    SheetReader rows = source.rows(1)) {
                return rows.next().cell(0).value();
            }
        });

        assertThat(titles).containsExactly("年度计划", "填写说明");
        assertThat(help).asString().startsWith("填写“年度计划”页");
    }

    @Test
    void participationsAreRecordedOnce() {
        int session = ThreadLocalRandom.current().nextInt(3000, 6000);
        asCityAdmin()
                .body("{\"number\": %d, \"title\": \"导入期\", \"heldOn\": \"2026-03-20\"}".formatted(session))
                .post("/api/v1/sessions");
        String participations = "外部编号,期次,批次,投资额(万元)\n%s,第%d期,开工一批,900\n".formatted(code, session);

        imported("participations", participations).body("result.created", equalTo(1));
        imported("participations", participations).body("result.unchanged", equalTo(1));

        asCityAdmin()
                .get("/api/v1/projects?session=" + session + "&batch=GROUNDBREAKING")
                .then()
                .body("items.id", contains(project));
        refused("participations", "外部编号,期次,批次\n%s,9998,开工一批\n".formatted(code));
        refused("participations", "外部编号,期次,批次\n%s,%d,剪彩\n".formatted(code, session))
                .body("items.header", contains("批次"));
    }

    @Test
    void permitsAreAppliedForAndIssued() {
        String permits = "外部编号,审批事项,受理日期,承诺时限,发证日期,证号\n%s,施工许可证,2026-10-12,7,%s\n";

        imported("permits", permits.formatted(code, ",")).body("result.created", equalTo(1));
        imported("permits", permits.formatted(code, "2026-10-20," + code)).body("result.updated", equalTo(1));
        imported("permits", permits.formatted(code, "2026-10-20," + code)).body("result.unchanged", equalTo(1));

        asCityAdmin()
                .get(PROJECT + "/permits", project)
                .then()
                .body("items.type", contains("CONSTRUCTION"))
                .body("items.number", contains(code));
        refused("permits", "外部编号,审批事项,受理日期\n%s,风水,2026-10-12\n".formatted(code))
                .body("items.header", contains("审批事项"))
                .body("items.message[0]", startsWith("不在审批手续表中"));
    }

    @Test
    void aPermitThatIsRegisteredOtherwiseIsToldAndNotPassedOver() {
        String header = "外部编号,审批事项,审批部门,受理日期,承诺时限,发证日期,证号\n" + code;
        imported("permits", header + ",施工许可证,411082-ZJJ,2026-10-12,7,,\n").body("result.created", equalTo(1));

        refused("permits", header + ",施工许可证,411082-FGW,2026-10-12,9,,\n")
                .body("items.header", contains("审批部门", "承诺时限"));
        refused("permits", header + ",施工许可证,,2026-10-12,,,%s\n".formatted(code)).body("items.header", contains("发证日期"));
        imported("permits", header + ",施工许可证,,2026-10-12,,2026-10-20,%s\n".formatted(code))
                .body("result.updated", equalTo(1));
        refused("permits", header + ",施工许可证,,2026-10-12,,2026-10-21,%s0\n".formatted(code))
                .body("items.header", contains("发证日期", "证号"));
    }

    @Test
    void aPermitThatWasRefusedIsNotIssuedByASheet() {
        String permit = asCityAdmin()
                .body("{\"type\": \"CONSTRUCTION\", \"appliedOn\": \"2026-10-12\"}")
                .post(PROJECT + "/permits", project)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("{\"rejectedOn\": \"2026-10-15\", \"reason\": \"材料不齐\"}")
                .post(PROJECT + "/permits/{permit}/reject", project, permit)
                .then()
                .statusCode(200);

        refused("permits", "外部编号,审批事项,受理日期,发证日期,证号\n%s,施工许可证,2026-10-12,2026-10-15,x\n".formatted(code))
                .body("items.header", contains("发证日期", "证号"));
    }

    /** Empty, and with the dash that clears a cell. */
    @ParameterizedTest
    @CsvSource({
        "plans, '年度,年度计划投资', ',400', 年度",
        "plans, '年度,年度计划投资', '-,400', 年度",
        "participations, '期次,批次', ',开工一批', 期次",
        "participations, '期次,批次', '9,', 批次",
        "progress, '月份,本年完成投资,累计完成投资,形象进度', ',1,1,30', 月份",
        "progress, '月份,本年完成投资,累计完成投资,形象进度', '2026-09,,1,30', 本年完成投资",
        "permits, '审批事项,受理日期', ',2026-10-12', 审批事项",
        "permits, '审批事项,受理日期', '施工许可证,', 受理日期"
    })
    void anEmptyCellThatIsNeededIsAnErrorOfItsRow(String kind, String header, String row, String column) {
        refused(kind, "外部编号,%s\n%s,%s\n".formatted(header, code, row))
                .body("items.header", contains(column))
                .body("items.message[0]", containsString("不能为空"));
    }

    @Test
    void anEmptyCellLeavesWhatWasReportedAndADashClearsIt() {
        String header = "外部编号,月份,本年完成投资,累计完成投资,形象进度,入库纳统日期,进展情况,存在问题,更正原因\n" + code;
        imported("progress", header + ",2026-09,100,100,30,2026-05-20,主体封顶,用地、用电,\n")
                .body("result.created", equalTo(1));

        imported("progress", "外部编号,月份,本年完成投资\n%s,2026-09,100\n".formatted(code)).body("result.unchanged", equalTo(1));
        imported("progress", header + ",2026-09,120,120,,,,,补报\n").body("result.updated", equalTo(1));
        reported()
                .body("items[0].figures.yearToDateInvestment", equalTo(120.0f))
                .body("items[0].figures.physicalProgress", equalTo(30.0f))
                .body("items[0].figures.enteredInStatisticsOn", equalTo("2026-05-20"))
                .body("items[0].figures.narrative", equalTo("主体封顶"))
                .body("items[0].figures.problems", contains("用地", "用电"));

        imported("progress", header + ",2026-09,,,,-,-,-,误报\n").body("result.updated", equalTo(1));
        reported()
                .body("items[0].figures.yearToDateInvestment", equalTo(120.0f))
                .body("items[0].figures.enteredInStatisticsOn", nullValue())
                .body("items[0].figures.narrative", nullValue())
                .body("items[0].figures.problems", empty());
    }

    @Test
    void aRowNamesAProjectThatTheCallerMaySee() {
        refused("plans", "外部编号,年度,年度计划投资\nnobody,2026,1\n").body("items.header", contains("外部编号"));
        refused("plans", "外部编号,年度,年度计划投资\n,2026,1\n");
        Sheets neighbour = new Sheets(() -> as("wang", "county-officer", "411081-FGW", "411081"));
        ValidatableResponse job = neighbour.end(neighbour.send(
                "外部编号,年度,年度计划投资\n%s,2026,1\n".formatted(code).getBytes(StandardCharsets.UTF_8),
                "plans",
                true,
                ImportMode.VALID_ROWS));
        job.body("result.failed", equalTo(1));
    }

    private ValidatableResponse reported() {
        return asCityAdmin().get(PROJECT + "/progress-reports", project).then().body("items", hasSize(1));
    }

    private ValidatableResponse imported(String kind, String sheet) {
        return imported(admin, kind, sheet);
    }

    private static ValidatableResponse imported(Sheets by, String kind, String sheet) {
        return by.end(by.send(sheet.getBytes(StandardCharsets.UTF_8), kind, false, ImportMode.ALL_OR_NOTHING))
                .body("state", equalTo("SUCCEEDED"))
                .body("result.failed", equalTo(0));
    }

    private ValidatableResponse refused(String kind, String sheet) {
        return refused(admin, kind, sheet);
    }

    private static ValidatableResponse refused(Sheets by, String kind, String sheet) {
        ValidatableResponse job =
                by.end(by.send(sheet.getBytes(StandardCharsets.UTF_8), kind, true, ImportMode.VALID_ROWS));
        job.body("result.failed", equalTo(1));
        return by.errors(job);
    }
}
