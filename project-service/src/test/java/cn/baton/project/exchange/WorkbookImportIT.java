package cn.baton.project.exchange;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

/** Workbooks as people have them: merged, formatted, and made by other programs. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class WorkbookImportIT {

    private final Sheets admin = new Sheets(Tokens::asCityAdmin);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyRowUnderAMergedCellHasItsValue(boolean dryRun) throws IOException {
        byte[] workbook = workbook(sheet -> {
            fill(sheet, List.of("所属县区", "项目名称", "总投资", "计划开工"));
            fill(sheet, List.of("禹州", "合并" + mark + "甲", 100, "2026-12-01"));
            fill(sheet, List.of("", "合并" + mark + "乙", 200, ""));
            fill(sheet, List.of("", "合并" + mark + "丙", 300, ""));
            fill(sheet, List.of("", "小计", 600, ""));
            sheet.range(1, 0, 4, 0).merge();
            sheet.range(1, 3, 3, 3).merge();
        });

        admin.end(admin.send(workbook, "projects", dryRun, ImportMode.ALL_OR_NOTHING))
                .body("state", equalTo("SUCCEEDED"))
                .body("result.created", equalTo(3))
                .body("result.skippedRows.row", contains(1, 5))
                .body("result.skippedRows.reason", contains("HEADER", "TOTAL"));

        named("合并" + mark)
                .body("items", hasSize(dryRun ? 0 : 3))
                .body("items.details.areaCode", everyItem(is("411081")))
                .body("items.details.plannedStartOn", everyItem(is("2026-12-01")));
    }

    @Test
    void aCountyOfficerSendsTheSame() throws IOException {
        byte[] workbook = workbook(sheet -> {
            fill(sheet, List.of("项目名称", "所属县区"));
            fill(sheet, List.of("县区" + mark + "甲", "禹州"));
            fill(sheet, List.of("县区" + mark + "乙", ""));
            sheet.range(1, 1, 2, 1).merge();
        });
        Sheets officer = new Sheets(() -> as("officer", "county-officer", "411081-FGW", "411081"));

        officer.end(officer.send(workbook, "projects", false, ImportMode.ALL_OR_NOTHING))
                .body("result.created", equalTo(2));
    }

    @Test
    void whatAMergedCellMayMeanInTwoWaysIsAskedUntilItIsSaid() throws IOException {
        byte[] workbook = workbook(sheet -> {
            fill(sheet, List.of("项目名称", "外部编号", "总投资", "年产值"));
            fill(sheet, List.of("疑问" + mark + "甲", mark + "-1", 100, 50));
            fill(sheet, List.of("疑问" + mark + "乙", mark + "-2", "", 60));
            fill(sheet, List.of("疑问" + mark + "丙", "", 7, ""));
            fill(sheet, List.of("", "", 8, 70));
            sheet.range(1, 2, 2, 2).merge();
            sheet.range(3, 2, 3, 3).merge();
            sheet.range(3, 0, 4, 0).merge();
        });

        ValidatableResponse job = admin.end(admin.send(workbook, "projects", true, ImportMode.VALID_ROWS));
        job.body("result.created", equalTo(0));
        admin.errors(job)
                .body("items.cell", contains("C2", "C3", "A4", "D4", "A5"))
                .body("items.message[0]", containsString("合计"))
                .body("items.message[1]", containsString("合计"))
                .body("items.message[2]", containsString("同一个项目"))
                .body("items.message[3]", containsString("哪一列"))
                .body("items.message[4]", containsString("同一个项目"));

        byte[] annotated = asCityAdmin()
                .get(Sheets.IMPORTS + "/{id}/annotated-file", Sheets.id(job))
                .asByteArray();
        ValidatableResponse again = admin.end(admin.send(annotated, "projects", true, ImportMode.VALID_ROWS));
        again.body("result.created", equalTo(0));
        admin.errors(again).body("items.cell", contains("C2", "C3", "A4", "D4", "A5"));
    }

    @Test
    void aCodeIsWhatTheFormatShows() throws IOException {
        String zeros = "0".repeat(3);
        int code = Math.abs(mark.hashCode()) % 900 + 100;
        String sheet = "项目名称,外部编号\n前导零%s,%s%d\n".formatted(mark, zeros, code);
        admin.importing(sheet, false, ImportMode.ALL_OR_NOTHING).body("state", equalTo("SUCCEEDED"));
        byte[] workbook = workbook(book -> {
            fill(book, List.of("项目名称", "外部编号", "总投资(万元)"));
            fill(book, List.of("前导零" + mark, code, 12.5));
            book.style(1, 1).format("000000").set();
            book.style(1, 2).format("0.00\"亿元\"").set();
        });

        admin.end(admin.send(workbook, "projects", false, ImportMode.ALL_OR_NOTHING))
                .body("result.created", equalTo(0));

        named("前导零" + mark)
                .body("items", hasSize(1))
                .body("items[0].details.externalId", equalTo(zeros + code))
                .body("items[0].details.totalInvestment", equalTo(125000));
    }

    @Test
    void aWorkbookByAnotherNameIsRead() throws IOException {
        byte[] workbook = zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
                "_rels/.rels",
                relation("officeDocument", "xl/workbook2.xml"),
                "xl/workbook2.xml",
                "<workbook><sheets><sheet name=\"项目\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook2.xml.rels",
                relation("worksheet", "../xl/worksheets/sheet1.xml"),
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + row("项目名称", "区划") + row("别名" + mark, "禹州")
                        + "<row><c t=\"inlineStr\"><is><t>别名" + mark
                        + "空</t></is></c><c t=\"s\"/></row></sheetData></worksheet>"));

        admin.end(admin.send(workbook, "projects", false, ImportMode.ALL_OR_NOTHING))
                .body("result.created", equalTo(2));
    }

    @Test
    void aFileThatIsTooIntricateIsRefusedWithASentence() throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        byte[] workbook = zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"项目\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relation("worksheet", "worksheets/sheet1.xml"),
                "xl/worksheets/sheet1.xml",
                "<worksheet>" + names + "<sheetData/></worksheet>"));

        admin.end(admin.send(workbook, "projects", true, ImportMode.ALL_OR_NOTHING))
                .body("state", equalTo("FAILED"))
                .body("attempts", equalTo(1))
                .body("failure", containsString("结构异常复杂"));
    }

    @Test
    void aWorkbookWithMacrosIsNotTaken() throws IOException {
        byte[] workbook = zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook/>",
                "XL/MacroSheets/sheet1.xml",
                "<x/>"));

        admin.send(workbook, "projects", true, ImportMode.ALL_OR_NOTHING)
                .then()
                .statusCode(415)
                .body("detail", containsString("宏"));
    }

    private ValidatableResponse named(String name) {
        return asCityAdmin().get("/api/v1/projects?q={name}", name).then().statusCode(200);
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("项目"));
        }
        return bytes.toByteArray();
    }

    /** Below what is there already. */
    private static void fill(Worksheet sheet, List<Object> values) {
        int row = 0;
        while (sheet.value(row, 0) != null || sheet.value(row, 1) != null || sheet.value(row, 2) != null) {
            row++;
        }
        for (int column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case Number number -> sheet.value(row, column, number);
                case String text when !text.isEmpty() -> sheet.value(row, column, text);
                default -> {}
            }
        }
    }

    private static String relation(String type, String target) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"http://x/%s\" Target=\"%s\"/></Relationships>"
                .formatted(type, target);
    }

    private static String row(String... texts) {
        StringBuilder row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(bytes.size()).isPositive();
        return bytes.toByteArray();
    }
}
