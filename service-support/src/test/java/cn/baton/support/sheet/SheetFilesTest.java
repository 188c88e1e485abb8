package cn.baton.support.sheet;

import cn.baton.support.file.FileType;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SheetFilesTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("name", "项目名称", SheetColumn.Type.TEXT).needed(),
            SheetColumn.of("total", "总投资", SheetColumn.Type.NUMBER).in(SheetUnit.TEN_THOUSAND_YUAN),
            SheetColumn.of("on", "计划开工", SheetColumn.Type.DATE),
            SheetColumn.of("foreign", "外资", SheetColumn.Type.YES_NO),
            SheetColumn.of("kind", "类别", SheetColumn.Type.CHOICE).options(Map.of("制造业", "MANUFACTURING")));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV"})
    void whatIsWrittenIsReadAgain(FileType type) throws IOException {
        List<Object> full = List.of("甲", new BigDecimal("1234567.5"), LocalDate.of(2026, 9, 6), true, "MANUFACTURING");
        List<Object> empty = Arrays.asList("乙", null, null, null, null);
        Path file = write(type, full, empty);

        assertThat(read(file, type)).containsExactly(full, empty);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV"})
    void aTextIsNeverAFormula(FileType type) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (String text : List.of(
                "=1+1", "+86", "-甲", "@SUM(A1)", "-", "'=x", "＝1+1", "＋86", "'007", "_x000D_", "_x005F_x000D_")) {
            rows.add(Arrays.asList(text, null, null, null, null));
        }
        Path file = write(type, rows.toArray(List[]::new));

        assertThat(read(file, type)).isEqualTo(rows);
        if (type == FileType.CSV) {
            assertThat(Files.readString(file))
                    .contains("\n'=1+1,", "\n'@SUM(A1),", "\n-,")
                    .doesNotContain("\n=");
        } else {
            assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        }
    }

    @Test
    void aCsvIsReadInItsOwnEncodingAndDelimiter() throws IOException {
        String text = "项目名称\t总投资\n甲\t5\n";
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
            Path file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(charset)));
            try (SheetReader reader = SheetReader.open(file, FileType.CSV)) {
                assertThat(reader.next().cell(0).value()).isEqualTo("项目名称");
                assertThat(reader.next().cell(1).value()).isEqualTo("5");
            }
        }
        Path broken = Files.write(folder.resolve("b.csv"), new byte[] {'a', (byte) 0xff, (byte) 0xff, '\n'});
        assertThatThrownBy(() -> SheetReader.open(broken, FileType.CSV)).isInstanceOf(ProblemException.class);
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "\uFEFFa,b\n\n\"x\ny\",2\n", StandardCharsets.UTF_8);
        try (SheetReader reader = SheetReader.open(file, FileType.CSV)) {
            assertThat(reader.next().number()).isEqualTo(1);
            assertThat(reader.next().isBlank()).isTrue();
            SheetRow third = reader.next();
            assertThat(third.number()).isEqualTo(3);
            assertThat(third.cell(0).value()).isEqualTo("x\ny");
        }
    }

    @Test
    void datesPercentagesAndGapsOfAWorkbookAreSeen() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream output = Files.newOutputStream(file);
                Workbook workbook = new Workbook(output, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("a");
            sheet.value(0, 0, LocalDate.of(2023, 9, 6));
            sheet.style(0, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(4, 2, 0.935);
            sheet.style(4, 2).format("0.0%").set();
        }
        try (SheetReader reader = SheetReader.open(file, FileType.XLSX)) {
            SheetCell date = reader.next().cell(0);
            assertThat(date.style()).isEqualTo(SheetCell.Style.DATE);
            assertThat((BigDecimal) date.value()).isEqualByComparingTo("45175");
            SheetRow fifth = reader.next();
            assertThat(fifth.number()).isEqualTo(5);
            assertThat(fifth.cell(0)).isEqualTo(SheetCell.EMPTY);
            assertThat(fifth.cell(2).style()).isEqualTo(SheetCell.Style.PERCENT);
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void aBrokenWorkbookIsRefused() throws IOException {
        Path broken = folder.resolve("broken.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(broken))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<nothing".getBytes(StandardCharsets.UTF_8));
        }
        Path none = Files.writeString(folder.resolve("none.xlsx"), "PK and nothing");
        Path half = new RawWorkbook().sheet("a", "<row><c><v>1</v></row>").write(folder.resolve("half.xlsx"));

        for (Path file : List.of(broken, none, half)) {
            assertThatThrownBy(() -> {
                        try (SheetReader reader = SheetReader.open(file, FileType.XLSX)) {
                            reader.forEachRemaining(row -> {});
                        }
                    })
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void textsComeOutOfTheTableOrTheCellAndInRuns() throws IOException {
        Path file = new RawWorkbook()
                .sheet("a", """
                        <row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>中</t></is></c>                        <c t="str"><f>A1</f><v></v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>""")
                .texts(RawWorkbook.text("<si><t>空</t></si><si><r><t>金刚石</t></r><r><t> &amp; 微粉_x000D_</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>jīn</t></rPh></si>"))
                .write(folder.resolve("a.xlsx"));

        try (SheetReader reader = SheetReader.open(file, FileType.XLSX)) {
            SheetRow row = reader.next();
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.cells().stream().map(SheetCell::value))
                    .containsExactly(null, "金刚石 & 微粉", null, "中", null, true, SheetCell.Mark.ERROR);
        }
    }

    @Test
    void aFormulaWithoutAResultIsNoEmptyCell() throws IOException {
        Path file = new RawWorkbook()
                .sheet("a", "<row><c><f>1+1</f></c><c><f>1+1</f><v/></c><c><f>1+1</f><v>2</v></c></row>")
                .write(folder.resolve("a.xlsx"));

        try (SheetReader reader = SheetReader.open(file, FileType.XLSX)) {
            assertThat(reader.next().cells().stream().map(SheetCell::value))
                    .containsExactly(SheetCell.Mark.NOT_CALCULATED, SheetCell.Mark.NOT_CALCULATED, new BigDecimal("2"));
        }
    }

    @Test
    void theSheetThatIsMeantIsRead() throws IOException {
        String header =
                "<row><c t=\"inlineStr\"><is><t>项目名称</t></is></c><c t=\"inlineStr\"><is><t>总投资</t></is></c></row>";
        String part = "<row><c t=\"inlineStr\"><is><t>总投资</t></is></c><c t=\"inlineStr\"><is><t>外资</t></is></c></row>";
        Path second = new RawWorkbook()
                .sheet("封面", "")
                .sheet("汇总", part)
                .sheet("表一", header)
                .write(folder.resolve("a.xlsx"));
        Path named = new RawWorkbook()
                .sheet("旧", header)
                .sheet("2026年项目台账", header)
                .sheet("项目", "")
                .write(folder.resolve("b.xlsx"));
        Path none = new RawWorkbook().sheet("封面", "").sheet("附表", "").write(folder.resolve("c.xlsx"));

        assertThat(choice(second).title()).isEqualTo("表一");
        assertThat(choice(named).title()).isEqualTo("2026年项目台账");
        assertThat(choice(named).others()).containsExactly("旧");
        assertThatThrownBy(() -> choice(none)).hasMessageContaining("封面、附表");
    }

    @Test
    void theTitleOfASheetNamesNoOtherUnit() throws IOException {
        String header =
                "<row><c t=\"inlineStr\"><is><t>项目名称</t></is></c><c t=\"inlineStr\"><is><t>总投资</t></is></c></row>";
        Path file = new RawWorkbook().sheet("项目（亿元）", header).write(folder.resolve("a.xlsx"));

        SheetChoice chosen = choice(file);

        assertThatThrownBy(() -> chosen.requireSameUnits("a.xlsx")).hasMessageContaining("项目（亿元）");
    }

    /** A sheet that has what is looked for and leaves a question open is not passed over for another. */
    @Test
    void theUnitOfTheSheetThatIsMeantIsAskedAbout() throws IOException {
        String cell = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
        String header = "<row>" + cell.formatted("项目名称") + cell.formatted("总投资") + "</row>";
        Path file = new RawWorkbook()
                .sheet("旧", header)
                .sheet("项目", "<row>" + cell.formatted("单位：万美元") + "</row>" + header)
                .write(folder.resolve("a.xlsx"));

        assertThatThrownBy(() -> choice(file)).hasMessageContaining("A1");
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        Path file = new RawWorkbook()
                .sheet("a", "<row><c t=\"s\"><v>0</v></c></row>")
                .texts(RawWorkbook.text("<si><t>甲</t></si>"))
                .write(folder.resolve("a.xlsx"));
        long before = textsOnDisk();
        try (SheetSource source = SheetSource.open(file, FileType.XLSX)) {
            for (int time = 0; time < 2; time++) {
                try (SheetReader rows = source.rows(0)) {
                    assertThat(rows.next().cell(0).value()).isEqualTo("甲");
                }
            }
        }
        assertThat(textsOnDisk()).isEqualTo(before);
    }

    private static long textsOnDisk() throws IOException {
        String own = "baton-work-" + ProcessHandle.current().pid() + "-texts";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(own))
                    .count();
        }
    }

    private static SheetChoice choice(Path file) throws IOException {
        try (SheetSource source = SheetSource.open(file, FileType.XLSX)) {
            return SheetChoice.find(source, "项目", COLUMNS);
        }
    }

    @Test
    void aTemplateHasDropDownsAndIsItselfReadable() throws IOException {
        Path file = folder.resolve("template.xlsx");
        try (OutputStream output = Files.newOutputStream(file)) {
            SheetTemplate.write(output, "项目", COLUMNS, List.of("说明"));
        }

        assertThat(read(file, FileType.XLSX)).isEmpty();
        assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("dataValidation", "frozen");
        assertThat(part(file, "xl/workbook.xml")).contains("state=\"hidden\"");
    }

    @Test
    void anAnnotatedSheetMarksCellsAndCanBeFilledInAsTheTemplate() throws IOException {
        List<SheetColumn> columns = new ArrayList<>(COLUMNS);
        columns.add(SheetColumn.of("code", "国家代码", SheetColumn.Type.CODE));
        SheetRow title = new SheetRow(1, List.of(SheetCell.text("许昌市重点项目台账".repeat(5))));
        SheetRow header = row(2, "项目名称", "总投资", "类别", "国家代码", "备注");
        SheetRow row = row(3, "甲", "约5", "农业", "2306-411082-04-01-123456", "x");
        CellError error = new CellError(3, 1, "总投资", LocalizedText.of("不是数字", "Not a number"));
        Path file = annotated(columns, List.of(title, header, row), error);

        assertThat(error.address()).isEqualTo("B3");
        assertThat(part(file, "xl/styles.xml")).contains("FFC7CE", "FFF2CC", "DDEBF7");
        assertThat(part(file, "xl/comments1.xml")).contains("B3", "&#x4e0d;&#x662f;&#x6570;&#x5b57;");
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("dataValidation", "frozen", "ySplit=\"2\"")
                .doesNotContain("width=\"202");
        assertThat(part(file, "xl/workbook.xml")).contains("state=\"hidden\"");
    }

    @Test
    void anAnnotatedSheetIsReadAgainAndAnnotatedInPlace() throws IOException {
        SheetRow row = new SheetRow(
                2,
                List.of(
                        SheetCell.text("甲"),
                        new SheetCell(SheetCell.Mark.NOT_CALCULATED, SheetCell.Style.PLAIN),
                        SheetCell.text("旧的结果")));
        CellError error = new CellError(2, 1, "总投资", LocalizedText.of("没有结果", "No result"));
        Path file = annotated(COLUMNS, List.of(row(1, "项目名称", "总投资", AnnotatedSheet.RESULT_HEADER), row), error);

        try (SheetReader reader = SheetReader.open(file, FileType.XLSX)) {
            SheetHeader found = SheetHeader.find(List.of(reader.next()), COLUMNS);
            assertThat(found.ignored()).isEmpty();
            assertThat(found.resultColumn()).isEqualTo(2);
            assertThat(reader.next().cells().stream().map(SheetCell::value))
                    .containsExactly("甲", SheetCell.Mark.NOT_CALCULATED, "B2 没有结果");
        }
    }

    private Path annotated(List<SheetColumn> columns, List<SheetRow> rows, CellError error) throws IOException {
        Path file = folder.resolve("annotated.xlsx");
        SheetHeader header = SheetHeader.find(rows, columns);
        try (OutputStream output = Files.newOutputStream(file);
                AnnotatedSheet sheet = new AnnotatedSheet(output, "项目", header)) {
            for (SheetRow row : rows) {
                boolean wrong = row.number() == error.row();
                String said = row.number() == header.lastRow() ? AnnotatedSheet.RESULT_HEADER : null;
                sheet.row(
                        row,
                        wrong ? error.address() + " " + error.message().chinese() : said,
                        wrong ? List.of(error) : List.of());
            }
        }
        return file;
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(number, Stream.of(cells).map(SheetCell::text).toList());
    }

    @SafeVarargs
    private Path write(FileType type, List<Object>... rows) throws IOException {
        Path file = folder.resolve("written." + type);
        try (OutputStream output = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.open(output, type, "项目", COLUMNS)) {
            for (List<Object> row : rows) {
                writer.row(row);
            }
        }
        return file;
    }

    private static List<List<Object>> read(Path file, FileType type) throws IOException {
        List<List<Object>> values = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, type)) {
            SheetHeader header = SheetHeader.find(List.of(reader.next()), COLUMNS);
            reader.forEachRemaining(row -> {
                List<Object> read = new ArrayList<>();
                header.columns()
                        .forEach((index, found) ->
                                read.add(CellReader.read(found.column(), row.cell(index), found.factor())));
                values.add(read);
            });
        }
        return values;
    }

    private static String part(Path file, String name) throws IOException {
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
