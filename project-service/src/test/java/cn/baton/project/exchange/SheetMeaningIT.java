package cn.baton.project.exchange;

import cn.baton.support.file.FileType;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** What comes in by a file is stored as it was meant, or refused with a sentence. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class SheetMeaningIT {

    private final Sheets admin = new Sheets(Tokens::asCityAdmin);
    private final Sheets officer = new Sheets(() -> as("li", "county-officer", "411082-FGW", "411082"));
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @CsvSource({"CSV, true", "CSV, false", "XLSX, true", "XLSX, false"})
    void theUnitAboveTheTableHolds(FileType type, boolean withKey) {
        byte[] sheet =
                Sheets.table(type, "2026年重点项目名单||", "||单位：亿元", "外部编号|项目名称|总投资|区划", mark + "|表头上方" + mark + "|55.8|长葛");
        String key = withKey ? mark + type : null;

        officer.end(officer.send(sheet, "名单." + type, "projects", true, key))
                .body("result.created", equalTo(1))
                .body("result.committed", equalTo(false));
        String realKey = withKey ? mark + type + "-real" : null;
        officer.end(officer.send(sheet, "名单." + type, "projects", false, realKey))
                .body("result.created", equalTo(1));

        investment(mark).body("items[0].details.totalInvestment", equalTo(558000));
        admin.end(admin.send(sheet, "名单." + type, "projects", false, null)).body("result.unchanged", equalTo(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void theUnitOfAGroupHolds(FileType type) {
        byte[] sheet = Sheets.table(type, "外部编号|项目名称|投资情况（亿元）|", "||总投资|年度投资", mark + "|组头单位|12.5|3");

        admin.end(admin.send(sheet, "a." + type, "projects", false, null)).body("result.created", equalTo(1));

        investment(mark).body("items[0].details.totalInvestment", equalTo(125000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a; 单位：万美元; 项目名称|总投资; A1",
                "a; 单位：万元; 项目名称|总投资（亿元）; A1",
                "a; 填表单位：甲; 项目名称|总投资（含税）; B2",
                "a; 名单（单位：亿元、万元）; 项目名称|总投资; A1"
            })
    void aUnitInDoubtIsAQuestion(String name, String title, String header, String place) {
        for (FileType type : List.of(FileType.CSV, FileType.XLSX)) {
            for (boolean dryRun : List.of(true, false)) {
                byte[] sheet = Sheets.table(type, title, header, "疑问" + mark + "|5");
                admin.end(admin.send(sheet, name + "." + type, "projects", dryRun, null))
                        .body("state", equalTo("FAILED"))
                        .body("failure", containsString(place))
                        .body("failure", containsString("总投资"));
            }
        }
        asCityAdmin().get("/api/v1/projects?q=疑问" + mark).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "projects; 外部编号,项目名称,总投资; {c},逗号,1,234.5; D2",
                "projects; 外部编号,项目名称,总投资,项目单位; {c},逗号,12,345,某公司; E2",
                "projects; 项目名称,外部编号; 逗号,123,456; C2",
                "plans; 外部编号,年度,年度计划投资; {c},2026,1,500; D2"
            })
    void aCommaThatMovesTheRestOfItsRowIsNotPassedOver(String kind, String header, String row, String cell) {
        byte[] sheet = (header + "\n" + row.replace("{c}", mark) + "\n").getBytes(StandardCharsets.UTF_8);

        ValidatableResponse job = admin.end(admin.send(sheet, "a.csv", kind, false, null));

        job.body("result.failed", equalTo(1));
        admin.errors(job).body("items.cell", contains(cell));
    }

    /** Nothing numbers the rows of this list, and only its amount shows that one of them is no project. */
    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void aRowThatSumsUpThoseBelowItIsAskedAbout(FileType type) {
        byte[] sheet = Sheets.table(
                type,
                "项目名称|区划|总投资|外部编号",
                "制造业" + mark + "||300|",
                "甲" + mark + "|长葛|100|A-" + mark,
                "乙" + mark + "|长葛|200|B-" + mark);
        for (Sheets person : List.of(admin, officer)) {
            for (boolean dryRun : List.of(true, false)) {
                ValidatableResponse job = person.end(person.send(sheet, "a." + type, "projects", dryRun, null));
                job.body("result.failed", equalTo(1));
                person.errors(job).body("items.cell", hasItem("A2"));
            }
        }
        asCityAdmin().get("/api/v1/projects?q=制造业" + mark).then().body("items", hasSize(0));
    }

    /** What was written and has no code is not written again when the others have been corrected. */
    @Test
    void aCorrectedAnswerWritesEachRowOnce() {
        byte[] sheet = ("项目名称,总投资,校验结果\n好" + mark + ",5,已导入\n改" + mark + ",6,B3 总投资：不是数字\n编" + mark + ",7,已导入\n")
                .getBytes(StandardCharsets.UTF_8);

        admin.end(admin.send(sheet, "a.csv", "projects", false, null))
                .body("result.created", equalTo(1))
                .body("result.skippedRows.reason", contains("HEADER", "IMPORTED", "IMPORTED"));

        asCityAdmin().get("/api/v1/projects?q=" + mark).then().body("items.details.name", contains("改" + mark));
    }

    @Test
    void aRowThatSaysItWasImportedIsNotPassedOverWithAnError() {
        byte[] sheet = ("项目名称,外部编号,校验结果\n坏" + mark + ",无,已导入\n").getBytes(StandardCharsets.UTF_8);

        ValidatableResponse job = admin.end(admin.send(sheet, "a.csv", "projects", false, null));

        job.body("result.failed", equalTo(1));
        admin.errors(job).body("items.cell", contains("B2"));
    }

    /** A workbook may have something beside its table; nobody shall think that it was read. */
    @Test
    void cellsWithoutAHeaderAreTold() {
        byte[] sheet = Sheets.table(FileType.XLSX, "项目名称|总投资|备忘|", "旁注" + mark + "|5|x|另有 3 万元");

        admin.end(admin.send(sheet, "a.xlsx", "projects", true, null))
                .body("result.ignoredColumns", contains("备忘", "D"));
    }

    @ParameterizedTest
    @CsvSource({"#N/A, 甲, 1, A2", "{c}, #NAME?, 1, B2", "{c}, 甲, #DIV/0!, C2", "########, 甲, 1, A2"})
    void anErrorOfASpreadsheetIsNoText(String code, String name, String amount, String cell) {
        byte[] sheet =
                Sheets.table(FileType.CSV, "外部编号|项目名称|总投资", String.join("|", code.replace("{c}", mark), name, amount));

        ValidatableResponse job = admin.end(admin.send(sheet, "a.csv", "projects", false, null));

        job.body("result.failed", equalTo(1));
        admin.errors(job).body("items.cell", contains(cell));
    }

    @ParameterizedTest
    @CsvSource({"元, 49", "元, -49", "元, -5", "亿元, -0.0000001"})
    void anAmountThatWouldBecomeNothingIsRefused(String unit, String amount) {
        for (FileType type : List.of(FileType.CSV, FileType.XLSX)) {
            byte[] sheet = Sheets.table(type, "外部编号|项目名称|总投资（%s）".formatted(unit), mark + "|小额|" + amount);

            ValidatableResponse job = admin.end(admin.send(sheet, "a." + type, "projects", false, null));

            job.body("result.failed", equalTo(1));
            admin.errors(job).body("items.cell", contains("C2"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void aUnitBelowTheTableIsAQuestion(FileType type) {
        byte[] sheet = Sheets.table(type, "外部编号|项目名称|总投资", mark + "|表下单位|1.5", "单位：亿元||");

        admin.end(admin.send(sheet, "a." + type, "projects", false, null))
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("A3"));
    }

    @Test
    void theNameOfAFileMustAgree() {
        byte[] sheet = Sheets.table(FileType.CSV, "项目名称|用地", "亩数%s|5".formatted(mark));

        admin.end(admin.send(sheet, "land(ha).csv", "projects", true, null))
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("land(ha).csv"));
        admin.end(admin.send(sheet, "land.csv", "projects", true, null)).body("result.created", equalTo(1));
    }

    @Test
    void aColumnThatNamesAnotherUnitIsAQuestionOfItsRow() {
        byte[] sheet = Sheets.table(FileType.CSV, "项目名称|总投资|单位", "甲" + mark + "|5|亿元", "乙" + mark + "|5|万元");

        ValidatableResponse job = admin.end(admin.send(sheet, "a.csv", "projects", false, null));

        job.body("result.created", equalTo(1)).body("result.failed", equalTo(1));
        admin.errors(job).body("items.cell", contains("C2"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void headingsAndSubtotalsAreSkippedWithTheReason(FileType type) {
        byte[] sheet = Sheets.table(
                type,
                "2026年重点项目名单（单位：万元）",
                "序号|项目名称|项目单位|总投资",
                "一|制造业项目（235个）||3200",
                "（一）|续建项目（120个）||1700",
                "1|分组%1$s甲|甲公司|1500".formatted(mark),
                "2|分组%1$s乙|乙公司|1700".formatted(mark),
                "|长葛市||3200");

        ValidatableResponse job = admin.end(admin.send(sheet, "a." + type, "projects", true, null));

        job.body("result.created", equalTo(2))
                .body("result.failed", equalTo(0))
                .body("result.skippedRows.row", contains(1, 2, 3, 4, 7))
                .body(
                        "result.skippedRows.reason",
                        contains("ABOVE_HEADER", "HEADER", "GROUP_HEADING", "GROUP_HEADING", "SUBTOTAL"));
        byte[] annotated = asCityAdmin()
                .get(Sheets.IMPORTS + "/{id}/annotated-file", Sheets.id(job))
                .asByteArray();
        assertThat(Sheets.cells(annotated).getLast().getLast()).startsWith("未导入：小计");
        assertThat(Sheets.cells(annotated).get(2).getLast()).isEqualTo("未导入：分组标题");
        // As it came back, the file is read as it was.
        admin.end(admin.send(annotated, "b.xlsx", "projects", true, null))
                .body("result.skippedRows.row", contains(1, 2, 3, 4, 7));

        ValidatableResponse real = admin.end(admin.send(sheet, "a." + type, "projects", false, null));
        real.body("result.created", equalTo(2));
        byte[] imported = asCityAdmin()
                .get(Sheets.IMPORTS + "/{id}/annotated-file", Sheets.id(real))
                .asByteArray();
        admin.end(admin.send(imported, "c.xlsx", "projects", false, null))
                .body("state", equalTo("FAILED"))
                .body("failure", containsString("都已导入"));
    }

    @Test
    void whatMayBeASubtotalIsAQuestionOfItsRow() {
        byte[] sheet = Sheets.table(
                FileType.CSV, "序号|项目名称|项目单位|总投资", "1|甲%s|甲公司|1500".formatted(mark), "|乙%s||300".formatted(mark));

        ValidatableResponse job = admin.end(admin.send(sheet, "a.csv", "projects", false, null));

        job.body("result.created", equalTo(1)).body("result.failed", equalTo(1));
        admin.errors(job).body("items.cell", contains("B3")).body("items.message[0]", containsString("小计"));
    }

    @ParameterizedTest
    @CsvSource({
        "projects, '项目名称,外部编号', '甲,1.23457E+17', B2",
        "projects, '项目名称,外部编号', '甲,1.23E+05', B2",
        "projects, '项目名称,外部编号', '甲,123456.0', B2",
        "projects, '项目名称,国家代码', '甲,2.3E+21', B2",
        "projects, '项目名称,项目单位,信用代码', '甲,乙,9.1E+17', C2",
        "plans, '外部编号,年度,年度计划投资', '1.23457E+17,2026,1', A2",
        "progress, '国家代码,月份,本年完成投资,累计完成投资,形象进度', '1.23457e+17,2026-09,1,1,1', A2",
        "participations, '外部编号,期次,批次', '1.23457E+17,1,开工一批', A2",
        "permits, '外部编号,审批事项,受理日期', '1.23457E17,施工许可证,2026-10-12', A2"
    })
    void aCodeThatWasTakenForANumberIsAnErrorOfItsCell(String kind, String header, String row, String cell) {
        byte[] sheet = (header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
        for (Sheets person : List.of(admin, officer)) {
            ValidatableResponse job = person.end(person.send(sheet, "a.csv", kind, false, null));
            job.body("result.failed", equalTo(1));
            person.errors(job).body("items.cell", hasItem(cell)).body("items.message", hasItem(containsString("15 位")));
        }
    }

    /** A program that calls the API may have such a code out of a spreadsheet, too. */
    @Test
    void theApiTakesNoMangledCodeEither() {
        asCityAdmin()
                .body("{\"name\": \"科学\", \"externalId\": \"1.23457E+17\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(422)
                .body("violations.field", contains("externalId"));
    }

    @Test
    void aTextInAFormulaIsThatText() {
        String sheet = "项目名称,外部编号,统一社会信用代码,项目单位\n文本公式,=\"00%1$s\",=\"91350100M000100Y43\",甲\n".formatted(mark);

        admin.importing(sheet, false, ImportMode.ALL_OR_NOTHING).body("result.created", equalTo(1));

        asCityAdmin()
                .get("/api/v1/projects?externalId=00" + mark)
                .then()
                .body("items", hasSize(1))
                .body("items[0].details.owner.creditCode", equalTo("91350100M000100Y43"));
        admin.errors(admin.importing("项目名称,外部编号\n公式,=A1\n", true, ImportMode.VALID_ROWS))
                .body("items.cell", contains("B2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"尾%s,100,禹州,\"甲\"乙", "尾%s,100,禹州,\"甲", "尾%s,1\u0000,禹州,甲", "尾\r%s,100,禹州,甲"})
    void aRowThatBreaksTheRulesOfCsvIsReportedAndTheOthersGoOn(String broken) {
        String sheet = "项目名称,总投资(万元),区划,建设内容\n前%1$s,1,禹州,乙\n".formatted(mark)
                + broken.formatted(mark)
                + "\n后%1$s,3,禹州,丙\n".formatted(mark);

        ValidatableResponse job = admin.importing(sheet, false, ImportMode.VALID_ROWS);

        job.body("result.created", equalTo(2)).body("result.failed", equalTo(1));
        admin.errors(job).body("items.row", contains(3));
        asCityAdmin().get("/api/v1/projects?q=" + mark).then().body("items", hasSize(2));
        // Whoever sends it again as it came back gets the error again.
        byte[] annotated = asCityAdmin()
                .get(Sheets.IMPORTS + "/{id}/annotated-file", Sheets.id(job))
                .asByteArray();
        admin.end(admin.send(annotated, "b.xlsx", "projects", true, null)).body("result.failed", equalTo(1));
    }

    @Test
    void aRowInAnotherEncodingIsReportedAndTheOthersGoOn() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        sheet.write("项目名称,区划\n前%1$s,禹州\n".formatted(mark).getBytes(StandardCharsets.UTF_8));
        sheet.write("乙项目%s,禹州\n".formatted(mark).getBytes(Charset.forName("GB18030")));
        sheet.write("后%1$s,禹州\n".formatted(mark).getBytes(StandardCharsets.UTF_8));

        ValidatableResponse job = admin.end(admin.send(sheet.toByteArray(), "a.csv", "projects", false, null));

        job.body("result.created", equalTo(2)).body("result.failed", equalTo(1));
        admin.errors(job).body("items.row", contains(3));
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void aTotalWithPartsIsTheTotal(FileType type) {
        byte[] sheet = Sheets.table(type, "项目名称|外部编号|总投资（亿元）", "||合计|其中：银行贷款|自筹", "合并|%s|12.5|10|2.5".formatted(mark));
        byte[] three = Sheets.table(
                type, "序号|项目名称|外部编号|投资情况", "|||计划", "|||总投资(亿元)|年产值(万元)", "1|三层|%s-3|1.2|300".formatted(mark));

        admin.end(admin.send(sheet, "a." + type, "projects", false, null)).body("result.created", equalTo(1));
        admin.end(admin.send(three, "a." + type, "projects", false, null)).body("result.created", equalTo(1));

        investment(mark).body("items[0].details.totalInvestment", equalTo(125000));
        investment(mark + "-3")
                .body("items[0].details.totalInvestment", equalTo(12000))
                .body("items[0].details.expectedOutputValue", equalTo(300));
    }

    private static ValidatableResponse investment(String externalId) {
        return asCityAdmin()
                .get("/api/v1/projects?externalId=" + externalId)
                .then()
                .body("items", hasSize(1));
    }
}
