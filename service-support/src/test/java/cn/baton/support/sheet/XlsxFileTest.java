package cn.baton.support.sheet;

import cn.baton.support.file.FileType;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Workbooks as programs other than Excel write them. */
class XlsxFileTest {

    private static final String ROW = "<row><c><v>7</v></c></row>";
    private static final String ROOT =
            "<Relationships><Relationship Id=\"r\" Type=\"%s\" Target=\"%s\"/></Relationships>";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private static final String SHEETS =
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worksheets/sheet1.xml",
                "/xl/worksheets/sheet1.xml",
                "../xl/worksheets/sheet1.xml",
                "./worksheets/../worksheets/sheet1.xml",
                "worksheets\\sheet1.xml",
                "\\XL\\Worksheets\\SHEET1.XML",
                "worksheets/sheet%31.xml",
            })
    void aPartIsFoundHoweverItsNameIsSpelt(String target) throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("a", ROW)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"%sworksheet\" Target=\"%s\"/></Relationships>"
                                .formatted(TRANSITIONAL, target));

        assertThat(first(workbook)).isEqualTo("7");
    }

    @Test
    void onePartIsOneSheet() {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("a", ROW)
                .sheet("b", ROW)
                .part("xl/_rels/workbook.xml.rels", """
                        <Relationships><Relationship Id="rId1" Type="%1$sworksheet" Target="worksheets/sheet1.xml"/>
                          <Relationship Id="rId2" Type="%1$sworksheet" Target="worksheets/sheet1.xml"/></Relationships>""".formatted(TRANSITIONAL));

        assertThatThrownBy(() -> first(workbook)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSITIONAL, STRICT})
    void theWorkbookIsWhatThePackagePointsTo(String types) throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("b", "")
                .part("_rels/.rels", ROOT.formatted(types + "officeDocument", "data/Book.xml"))
                .part("data/book.xml", SHEETS)
                .part(
                        "data/_rels/book.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"%sworksheet\" Target=\"one.xml\"/></Relationships>"
                                .formatted(types))
                .part(
                        "data/one.xml",
                        "<x:worksheet><x:sheetData><x:row><x:c><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        assertThat(first(workbook)).isEqualTo("8");
    }

    @Test
    void theWorkbookIsFoundByItsTypeWhenNothingPointsToIt() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("b", "")
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook2.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
                .part("xl/workbook2.xml", SHEETS)
                .part(
                        "xl/_rels/workbook2.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"one.xml\"/></Relationships>")
                .part("xl/one.xml", "<worksheet><sheetData><row><c><v>9</v></c></row></sheetData></worksheet>");

        assertThat(first(workbook)).isEqualTo("9");
    }

    @Test
    void aPartThatIsThereTwiceIsRefused() throws IOException {
        Path file = new RawWorkbook()
                .sheet("a", ROW)
                .part("XL\\worksheets\\Sheet1.xml", "<worksheet/>")
                .write(folder.resolve("a.xlsx"));

        assertThatThrownBy(() -> SheetReader.open(file, FileType.XLSX)).hasMessageContaining("broken");
    }

    @Test
    void anEmptyCellIsEmptyWhateverItsType() throws IOException {
        String cells = "<c t=\"%1$s\"/><c t=\"%1$s\"><v/></c><c t=\"%1$s\"><v> </v></c>";
        StringBuilder row = new StringBuilder("<row>");
        for (String type : List.of("s", "b", "n", "d", "str", "inlineStr")) {
            row.append(cells.formatted(type));
        }
        row.append("<c t=\"inlineStr\"><is><t/></is></c><c t=\"inlineStr\"><is><r><t/></r></is></c></row>");

        assertThat(cells(new RawWorkbook().sheet("a", row.toString()))).isEmpty();
    }

    @Test
    void aTextIsItsRunsWithoutWhatTellsHowToPronounceThem() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet(
                        "a",
                        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                                + "<c t=\"inlineStr\"><is><r><t>许</t></r><r><t/></r><r><t>昌</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>xǔ</t></rPh></is></c></row>")
                .texts(RawWorkbook.text("<si/><si><r><t/></r><r><rPr/><t></t></r></si>"
                        + "<si><t>禹州</t><rPh sb=\"0\" eb=\"1\"><t>yǔ</t></rPh><phoneticPr fontId=\"1\"/></si>"));

        assertThat(cells(workbook)).extracting(SheetCell::value).containsExactly(null, null, "禹州", "许昌");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "x", "99999999999"})
    void aTextThatIsNotThereIsAFaultOfItsCell(String index) throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("a", "<row><c t=\"s\"><v>" + index + "</v></c><c><v>7</v></c></row>")
                .texts(RawWorkbook.text("<si><t>甲</t></si>"));
        List<SheetCell> cells = cells(workbook);

        assertThat(cells.get(1).value()).hasToString("7");
        assertThatThrownBy(() -> CellReader.read(
                        SheetColumn.of("a", "a", SheetColumn.Type.TEXT), cells.getFirst(), java.math.BigDecimal.ONE))
                .isInstanceOf(CellException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void aNumberIsReadByTheFormatOfItsStyle() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("a", "<row><c s=\"1\"><v>777</v></c><c s=\"2\"><v>777</v></c><c s=\"9\"><v>777</v></c></row>")
                .formats("000000", "#,##0.00");

        assertThat(cells(workbook)).extracting(cell -> cell.value().toString()).containsExactly("000777", "777", "777");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲_x000D_", "_x0041_", "_x005F_", "_x_", "_xD83D_", "a_x0041_b_x005F_x0042_"})
    void aTextThatLooksLikeACodeComesBack(String text) throws IOException {
        Path file = folder.resolve("a.xlsx");
        SheetColumn column = SheetColumn.of("a", "a", SheetColumn.Type.TEXT);
        try (OutputStream output = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.open(output, FileType.XLSX, "a", List.of(column))) {
            writer.row(List.of(text));
        }
        try (SheetReader rows = SheetReader.open(file, FileType.XLSX)) {
            rows.next();
            assertThat(rows.next().cell(0).value()).isEqualTo(text);
        }
    }

    @Test
    void codesOfCharactersAreThem() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("a", "<row><c t=\"inlineStr\"><is><t>甲_x000D_\n乙_x0009__x005F_x000D_</t></is></c></row>");

        assertThat(cells(workbook).getFirst().value()).isEqualTo("甲\n乙\t_x000D_");
    }

    private String first(RawWorkbook workbook) throws IOException {
        return cells(workbook).getFirst().value().toString();
    }

    private List<SheetCell> cells(RawWorkbook workbook) throws IOException {
        try (SheetReader rows = SheetReader.open(workbook.write(folder.resolve("a.xlsx")), FileType.XLSX)) {
            return rows.next().cells();
        }
    }
}
