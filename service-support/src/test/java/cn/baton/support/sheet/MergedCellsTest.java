package cn.baton.support.sheet;

import cn.baton.support.file.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MergedCellsTest {

    @TempDir
    Path folder;

    @Test
    void everyRowUnderAMergedCellHasItsValue() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("a", row(1, "禹州", "甲") + row(2, null, "乙") + row(4, null, "丙") + row(5, null, "丁"))
                .merged("A1:A4");

        assertThat(shown(workbook)).containsExactly("禹州 甲", "禹州 乙", "禹州 丙", "null 丁");
    }

    @Test
    void aNumberADateAndATextOfTheTableAreContinuedToo() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet(
                        "a",
                        "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\" s=\"1\"><v>46000</v></c>"
                                + "<c r=\"C1\" t=\"s\"><v>0</v></c><c r=\"D1\" t=\"b\"><v>1</v></c></row>"
                                + "<row r=\"2\"><c r=\"E2\"><v>1</v></c></row>")
                .formats("yyyy-mm-dd")
                .texts(RawWorkbook.text("<si><t>农业</t></si>"))
                .merged("A1:A2", "$B$1:$B$2", "C1:C2", "D1:D2");

        List<SheetRow> rows = rows(workbook);
        for (int column = 0; column < 4; column++) {
            assertThat(rows.get(1).cell(column).value())
                    .isEqualTo(rows.get(0).cell(column).value());
            assertThat(rows.get(1).cell(column).style())
                    .isEqualTo(rows.get(0).cell(column).style());
            assertThat(rows.get(1).cell(column).merge()).isEqualTo(SheetCell.Merge.CONTINUED);
        }
    }

    @Test
    void whatLiesBesideAMergedCellIsMarkedAndEmpty() throws IOException {
        SheetRow row = rows(new RawWorkbook().sheet("a", row(1, "甲", null, "乙")).merged("A1:B3"))
                .getFirst();

        assertThat(row.cell(0).merge()).isEqualTo(SheetCell.Merge.LEADING);
        assertThat(row.cell(0).isOwn()).isTrue();
        assertThat(row.cell(1)).isEqualTo(SheetCell.COVERED);
        assertThat(row.cell(2).value()).isEqualTo("乙");
    }

    @Test
    void whatIsHiddenUnderAMergedCellIsNotItsValue() throws IOException {
        assertThat(shown(new RawWorkbook()
                        .sheet("a", row(1, "禹州", "甲") + row(2, "长葛", "乙"))
                        .merged("A1:A2")))
                .containsExactly("禹州 甲", "禹州 乙");
    }

    @Test
    void aRowOfWhichAllIsMergedIsPartOfTheOneAbove() throws IOException {
        List<SheetRow> rows = rows(new RawWorkbook()
                .sheet("a", row(1, "甲", "乙") + "<row r=\"2\"/>")
                .merged("A1:A2", "B1:B2"));

        assertThat(rows.get(1).cell(0).value()).isEqualTo("甲");
        assertThat(rows.get(1).isBlank()).isTrue();
        assertThat(rows.get(1).asWritten().cell(0)).isEqualTo(SheetCell.EMPTY);
    }

    @Test
    void emptyAndOverlappingAndForeignRangesBreakNothing() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("a", row(1, null, "甲") + row(2, "x", "乙"))
                .merged("A1:A2", "B1:B2", "B2:C2", "A9:A3", "A0:A0", "ZZZ1:ZZZ9", "A1", "?", "A2:A9999999");

        assertThat(shown(workbook)).containsExactly("null 甲", "x 乙");
    }

    @Test
    void headersAreReadAsWritten() throws IOException {
        Path file = new RawWorkbook()
                .sheet("a", row(1, "项目名称", "投资") + row(2, null, "总投资"))
                .merged("A1:A2")
                .write(folder.resolve("a.xlsx"));

        try (SheetSource source = SheetSource.open(file, FileType.XLSX);
                SheetReader rows = source.rowsAsWritten(0)) {
            rows.next();
            assertThat(rows.next().cell(0)).isEqualTo(SheetCell.EMPTY);
        }
    }

    @Test
    void aMergeOfAllRowsMakesNoRows() throws IOException {
        List<SheetRow> rows = rows(new RawWorkbook()
                .sheet("a", row(1, "禹州", "甲") + row(1_000_000, null, "乙"))
                .merged("A1:A1048576", "C1:XFD1048576"));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).cell(0).value()).isEqualTo("禹州");
        assertThat(rows.get(1).cells().size()).isLessThanOrEqualTo(XlsxReader.MAX_COLUMNS);
    }

    @Test
    void manyRowsAreNotReadAsXmlForWhatComesAfterThem() throws IOException {
        int count = 200_000;
        Path file = new RawWorkbook()
                .sheet("a", output -> {
                    for (int i = 1; i <= count; i++) {
                        RawWorkbook.text(row(i, i == 1 ? "禹州" : null, "甲")).write(output);
                    }
                })
                .merged("A1:A" + count)
                .write(folder.resolve("a.xlsx"));

        try (XlsxFile source = XlsxFile.open(file);
                SheetReader rows = source.rows(0)) {
            assertThat(source.read()[1]).isLessThan(100);
            int continued = 0;
            while (rows.hasNext()) {
                continued += rows.next().cell(0).merge() == SheetCell.Merge.CONTINUED ? 1 : 0;
            }
            assertThat(continued).isEqualTo(count - 1);
        }
    }

    @Test
    void moreThanAnybodyMergesIsRefused() throws IOException {
        String[] ranges = IntStream.rangeClosed(0, MergedCells.MOST)
                .mapToObj(i -> "A%d:A%d".formatted(2 * i + 1, 2 * i + 2))
                .toArray(String[]::new);
        RawWorkbook all = new RawWorkbook().sheet("a", row(1, "甲")).merged(ranges);
        RawWorkbook fewer = new RawWorkbook().sheet("a", row(1, "甲")).merged(Arrays.copyOf(ranges, MergedCells.MOST));

        assertThatThrownBy(() -> rows(all)).hasMessageContaining("500000");
        assertThat(rows(fewer)).hasSize(1);
    }

    @Test
    void aLongTextIsNotInOneRowManyTimes() {
        String[] ranges = {"A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2"};
        String text = "甲".repeat(30_000);
        RawWorkbook workbook = new RawWorkbook()
                .sheet("a", row(1, text, text, text, text) + row(2, null, null, null, null, text))
                .merged(ranges);

        assertThatThrownBy(() -> rows(workbook)).hasMessageContaining("row 2");
    }

    private List<String> shown(RawWorkbook workbook) throws IOException {
        return rows(workbook).stream()
                .map(row -> row.cell(0).value() + " " + row.cell(1).value())
                .toList();
    }

    private List<SheetRow> rows(RawWorkbook workbook) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(workbook.write(folder.resolve("a.xlsx")), FileType.XLSX)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static String row(int number, String... texts) {
        StringBuilder cells = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (int column = 0; column < texts.length; column++) {
            if (texts[column] != null) {
                cells.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(CellError.address(number, column), texts[column]));
            }
        }
        return cells.append("</row>").toString();
    }
}
