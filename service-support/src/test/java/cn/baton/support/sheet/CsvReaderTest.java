package cn.baton.support.sheet;

import cn.baton.support.file.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A row that breaks the rules is reported, and those around it are read. */
class CsvReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "尾样例,100,\"甲\"乙",
                "\"甲\"乙,100,禹州",
                "甲,\"100,禹州",
                "甲,100,\"禹州",
                "甲,\"说\"好\"的\",禹州",
                "甲\u0000,100,禹州",
                "甲,100,\u0007",
                "甲\r乙,100,禹州",
                "甲,\"1\u000100\",禹州"
            })
    void oneRowIsFaultyAndTheOthersGoOn(String row) throws IOException {
        List<SheetRow> rows = read("名称,投资,区划\n前,1,长葛\n" + row + "\n后,2,\"长葛\"\n末,3,长葛\n");

        assertThat(rows.stream().filter(each -> each.fault().isPresent()).map(SheetRow::number))
                .containsExactly(3);
        assertThat(rows.stream().map(each -> each.cell(0).value())).contains("前", "后", "末");
        assertThat(rows).hasSize(5);
    }

    @Test
    void theFaultIsNamedByItsCell() throws IOException {
        assertThat(read("a,b\n甲,\"乙\"丙\n").get(1).fault().orElseThrow().address())
                .isEqualTo("B2");
        assertThat(read("a,b\n甲,\"乙\n丙,1\n").get(1).fault().orElseThrow().address())
                .isEqualTo("B2");
    }

    /** What would have been the rest of a text in quotes is no row of its own. */
    @Test
    void linesBehindAnOpenQuoteCountWhereTheyLookLikeRows() throws IOException {
        List<SheetRow> rows = read("a,b\n甲,\"第一\"行\n第二行\n第三行\",1\n乙,2\n");

        assertThat(rows.stream()
                        .filter(row -> row.fault().isEmpty())
                        .map(row -> row.cell(0).value()))
                .containsExactly("a", "乙")
                .doesNotContain("第二行");
    }

    @Test
    void aLineOfAnotherEncodingIsFaulty() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("项目名称,区划\n甲项目,长葛\n".getBytes(StandardCharsets.UTF_8));
        file.write("乙项目,禹州\n".getBytes(Charset.forName("GB18030")));
        file.write("丙项目,长葛\n".getBytes(StandardCharsets.UTF_8));

        List<SheetRow> rows = read(file.toByteArray());

        assertThat(rows.stream().filter(row -> row.fault().isPresent()).map(SheetRow::number))
                .containsExactly(3);
        assertThat(rows.get(3).cell(0).value()).isEqualTo("丙项目");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\r\r\n"})
    void linesEndInManyWays(String end) throws IOException {
        List<SheetRow> rows = read("a,b" + end + "甲,\"1" + end + "2\"" + end + "乙,3");

        assertThat(rows).hasSize(3);
        assertThat(rows).allMatch(row -> row.fault().isEmpty());
        assertThat(CellReader.read(
                        SheetColumn.of("b", "b", SheetColumn.Type.TEXT),
                        rows.get(1).cell(1),
                        null))
                .asString()
                .startsWith("1\n")
                .endsWith("2");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=\"000123\"; 000123",
                "\"=\"\"000123\"\"\"; 000123",
                "=\"a,b\"; a,b",
                "'000123; 000123",
                "''000123; '000123",
                "'甲'项目; '甲'项目",
                "'=1; =1",
                "'＝1; ＝1",
                "6\" 管; 6\" 管",
                "\"甲\" ; 甲"
            },
            delimiter = ';')
    void aTextIsReadAsItWasMeant(String field, String text) throws IOException {
        assertThat(read("a,b\n" + field + ",1\n").get(1).cell(0).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=B2", "=B2&\"x\"", "=\"0\"&B2", "\"=SUM(B1,B2)\""})
    void aFormulaHasNoResultInACsv(String field) throws IOException {
        assertThat(read("a,b\n" + field + ",1\n").get(1).cell(0).value()).isEqualTo(SheetCell.Mark.NOT_CALCULATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "＝1", "﹦1", "+1", "＋1", "-x", "－x", "@x", "＠x", "\nx", "\tx", "\rx", "'=1", "''＝1", "'007"
            })
    void whatASpreadsheetWouldReckonIsNeutralised(String text) {
        assertThat(Injection.neutralise(text)).isEqualTo("'" + text);
        assertThat(Injection.undo(Injection.neutralise(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "－", "007", "'甲'", "甲=乙", "'", ""})
    void whatItWouldNotStaysAsItIs(String text) {
        assertThat(Injection.neutralise(text)).isEqualTo(text);
        assertThat(Injection.undo(text)).isEqualTo(text);
    }

    private List<SheetRow> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<SheetRow> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), content);
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, FileType.CSV)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }
}
