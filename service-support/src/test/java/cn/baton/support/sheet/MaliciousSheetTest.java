package cn.baton.support.sheet;

import cn.baton.support.file.FileType;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files that would take all memory if they were read as they ask to be. */
class MaliciousSheetTest {

    private static final int LONG = 30 * 1_024 * 1_024;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>%s</t></is></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>%s</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><f>%s</f><v>1</v></c></row>",
                "<row r=\"1\" spans=\"%s\"/>",
                "<row r=\"1\"><!--%s--></row>",
                "<row r=\"1\"><c t=\"inlineStr\"><is><t><![CDATA[%s]]></t></is></c></row>",
            })
    void oneThingThatIsTooLongIsRefused(String rows) throws IOException {
        Path file =
                new RawWorkbook().sheet("项目", rows.formatted("9".repeat(LONG))).write(folder.resolve("a.xlsx"));

        assertThat(Files.size(file)).isLessThan(100_000);
        assertThatThrownBy(() -> readAll(file, FileType.XLSX))
                .isInstanceOf(ProblemException.class)
                .hasMessageMatching(".*(at most|longer than).*");
    }

    @Test
    void manyShortRunsMakeNoLongText() throws IOException {
        String rows = "<row r=\"7\"><c r=\"C7\" t=\"inlineStr\"><is>"
                + ("<r><t>" + "甲".repeat(1_000) + "</t></r>").repeat(33) + "</is></c></row>";
        Path file = new RawWorkbook().sheet("项目", rows).write(folder.resolve("a.xlsx"));

        assertThatThrownBy(() -> readAll(file, FileType.XLSX)).hasMessageContaining("C7", "32767");
    }

    @Test
    void aRowHoldsNoLongTextManyTimes() throws IOException {
        Path file = new RawWorkbook()
                .sheet("项目", "<row r=\"9\">" + "<c t=\"s\"><v>0</v></c>".repeat(1_000) + "</row>")
                .texts(RawWorkbook.text("<si><t>" + "甲".repeat(32_767) + "</t></si>"))
                .write(folder.resolve("a.xlsx"));

        assertThatThrownBy(() -> readAll(file, FileType.XLSX)).hasMessageContaining("row 9");
    }

    @Test
    void aTextOfTheTableIsNoLonger() throws IOException {
        Path file = new RawWorkbook()
                .sheet("项目", "<row><c t=\"s\"><v>0</v></c></row>")
                .texts(RawWorkbook.text("<si><t>" + "甲".repeat(32_768) + "</t></si>"))
                .write(folder.resolve("a.xlsx"));

        assertThatThrownBy(() -> readAll(file, FileType.XLSX)).hasMessageContaining("32767");
    }

    @Test
    void theTableHasSoManyTexts() throws IOException {
        byte[] texts = "<si/>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        Path file = new RawWorkbook()
                .sheet("项目", "")
                .texts(output -> {
                    for (int i = 0; i < 41; i++) {
                        output.write(texts);
                    }
                })
                .write(folder.resolve("a.xlsx"));

        assertThatThrownBy(() -> readAll(file, FileType.XLSX)).hasMessageContaining("too many texts");
    }

    @Test
    void aNumberThatNobodyCanWriteOutIsAnError() throws IOException {
        Path file = new RawWorkbook()
                .sheet("项目", "<row><c><v>1E999999</v></c><c><v>1E-999999</v></c><c><v>12</v></c></row>")
                .write(folder.resolve("a.xlsx"));

        try (SheetReader rows = SheetReader.open(file, FileType.XLSX)) {
            assertThat(rows.next().cells())
                    .extracting(cell -> cell.value().toString())
                    .containsExactly("ERROR", "ERROR", "12");
        }
    }

    @Test
    void aCsvOfOneCellIsRefused() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), "项目名称,总投资\n" + "甲".repeat(5_000_000) + ",1\n");
        Path open = Files.writeString(folder.resolve("open.csv"), "项目名称,总投资\n\"甲,1\n" + "乙,1\n".repeat(200_000));
        Path longer = Files.writeString(folder.resolve("longer.csv"), "项目名称,总投资\n甲,1\n乙," + "9".repeat(32_768) + "\n");

        assertThatThrownBy(() -> readAll(one, FileType.CSV)).hasMessageContaining("row 2");
        try (SheetReader rows = SheetReader.open(open, FileType.CSV)) {
            assertThat(rows.next().fault()).isEmpty();
            assertThat(rows.next().fault().orElseThrow().address()).isEqualTo("A2");
            assertThat(rows.next().cell(0).value()).isEqualTo("乙");
        }
        assertThatThrownBy(() -> readAll(longer, FileType.CSV)).hasMessageContaining("B3");
    }

    private static void readAll(Path file, FileType type) throws IOException {
        try (SheetReader rows = SheetReader.open(file, type)) {
            rows.forEachRemaining(row -> {});
        }
    }
}
