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
        for (String text : List.of("=1+1", "+86", "-甲", "@SUM(A1)", "-", "'=x")) {
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
        for (String charset : List.of("UTF-8", "GB18030")) {
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
    void aBrokenWorkbookAndABombAreRefused() throws IOException {
        Path broken = folder.resolve("broken.xlsx");
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(broken))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<nothing".getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] block = new byte[1_024 * 1_024];
            for (long written = 0; written <= XlsxReader.MAX_TEXTS_UNPACKED; written += block.length) {
                zip.write(block);
            }
        }

        assertThatThrownBy(() -> SheetReader.open(broken, FileType.XLSX)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> SheetReader.open(bomb, FileType.XLSX))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("unpacks");
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
    void anAnnotatedSheetMarksCellsAndStaysReadable() throws IOException {
        Path file = folder.resolve("annotated.xlsx");
        SheetRow header = new SheetRow(1, List.of(SheetCell.text("项目名称"), SheetCell.text("总投资")));
        SheetRow row = new SheetRow(2, List.of(SheetCell.text("甲"), SheetCell.text("约5")));
        CellError error = new CellError(2, 1, "总投资", LocalizedText.of("不是数字", "Not a number"));
        try (OutputStream output = Files.newOutputStream(file);
                AnnotatedSheet sheet = new AnnotatedSheet(output, "项目", 2)) {
            sheet.row(header, AnnotatedSheet.RESULT_HEADER, List.of());
            sheet.row(row, "B2 总投资：不是数字", List.of(error));
        }

        assertThat(error.address()).isEqualTo("B2");
        try (SheetReader reader = SheetReader.open(file, FileType.XLSX)) {
            SheetHeader found = SheetHeader.find(SheetHeader.candidates(reader), COLUMNS);
            assertThat(found.ignored()).containsExactly(AnnotatedSheet.RESULT_HEADER);
        }
        assertThat(part(file, "xl/styles.xml")).contains("FFC7CE");
        assertThat(part(file, "xl/comments1.xml")).contains("B2", "&#x4e0d;&#x662f;&#x6570;&#x5b57;");
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
