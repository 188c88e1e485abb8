package cn.baton.support.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

class FileTypesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "OFD.xml, OFD",
        "[Content_Types].xml xl/workbook.xml, XLSX",
        "[Content_Types].xml word/document.xml, DOCX",
        "[Content_Types].xml xl/workbook.xml xl/vbaProject.bin, ",
        "[Content_Types].xml xl/workbook.xml XL/VBAPROJECT.BIN, ",
        "[Content_Types].xml xl/workbook.xml xl\\vbaProject2.bin, ",
        "[Content_Types].xml xl/workbook.xml xl/vbaProjectSignature.bin, ",
        "[Content_Types].xml word/document.xml word/vbaData.xml, ",
        "[Content_Types].xml xl/workbook.xml xl/macrosheets/sheet1.xml, ",
        "[Content_Types].xml xl/workbook.xml xl/Dialogsheets/sheet1.xml, ",
        "[Content_Types].xml word/document.xml word/embeddings/Book.XLSM, ",
        "[CONTENT_TYPES].XML Xl/Workbook.xml, XLSX",
        "anything.txt, ",
    })
    void officeDocumentsAreToldByTheirParts(String parts, FileType type) throws IOException {
        Path file = folder.resolve("document");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : parts.split(" ")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(FileTypes.of(file, "document.xlsx").orElse(null)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml, officeDocument, XLSX",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, officeDocument, DOCX",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml, officeDocument, ",
        "application/vnd.ms-word.document.MACROENABLED.main+xml, officeDocument, ",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, officeDocument, ",
        "application/vnd.ms-office.vbaProject, other, ",
        "application/vnd.ms-excel.macrosheet+xml, other, ",
        "application/vnd.ms-excel.intlmacrosheet+xml, other, ",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.dialogsheet+xml, other, ",
        "application/xml, xlMacrosheet, ",
        "application/xml, VbaProject, ",
        "application/xml, other, XLSX",
    })
    void officeDocumentsAreToldByWhatTheySayOfTheirParts(String contentType, String relation, FileType type)
            throws IOException {
        boolean main = relation.equals("officeDocument");
        Path file = folder.resolve("document");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            write(zip, "[Content_Types].xml", """
                    <Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>\
                    <Override PartName="/any/part.xml" ContentType="%s"/></Types>""".formatted(contentType));
            write(zip, "any/part.xml", "<any/>");
            write(zip, main ? "_rels/.rels" : "xl/_rels/workbook.xml.rels", """
                    <Relationships><Relationship Id="r" Type="http://x/%s" Target="%s"/></Relationships>""".formatted(relation, "../any/part.xml"));
            if (!main) {
                write(zip, "xl/workbook.xml", "<workbook/>");
            }
        }

        assertThat(FileTypes.of(file, "document.xlsx").orElse(null)).isEqualTo(type);
        if (type == null && !contentType.contains("presentation")) {
            assertThat(FileRefusal.of(file, Optional.empty(), EnumSet.of(FileType.XLSX))
                            .chinese())
                    .contains("宏");
        }
    }

    @ParameterizedTest
    @CsvSource({"x", "<Types><", "<!DOCTYPE a><Types/>"})
    void aDocumentThatCannotSayWhatItsPartsAreIsNone(String types) throws IOException {
        Path file = folder.resolve("document");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            write(zip, "[Content_Types].xml", types);
            write(zip, "xl/workbook.xml", "<workbook/>");
        }

        assertThat(FileTypes.of(file, "document.xlsx")).isEmpty();
    }

    private static void write(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textIsWhatDecodesAsText() throws IOException {
        assertThat(typeOf("项目名称,总投资", StandardCharsets.UTF_8, "a.csv")).isEqualTo(FileType.CSV);
        assertThat(typeOf("项目名称,总投资", Charset.forName("GB18030"), "a.CSV")).isEqualTo(FileType.CSV);
        assertThat(typeOf("说明", StandardCharsets.UTF_8, "readme")).isEqualTo(FileType.TEXT);
        assertThat(typeOf("a\0b", StandardCharsets.UTF_8, "a.csv")).isNull();
    }

    @Test
    void excelsUnicodeTextIsText() throws IOException {
        assertThat(typeOf("\uFEFF项目名称\t总投资", StandardCharsets.UTF_16LE, "a.csv"))
                .isEqualTo(FileType.CSV);
        assertThat(typeOf("\uFEFF项目名称\t总投资", StandardCharsets.UTF_16BE, "a.txt"))
                .isEqualTo(FileType.TEXT);
    }

    @Test
    void aRefusalSaysWhatTheFileIs() throws IOException {
        byte[] bad = "项目名称\n甲".getBytes(Charset.forName("GB18030"));
        byte[] broken = Arrays.copyOf(bad, bad.length + 2);
        broken[bad.length] = (byte) 0xff;
        broken[bad.length + 1] = '\n';

        assertThat(refusal(new byte[0])).isEqualTo("文件是空的");
        assertThat(refusal(new byte[] {
                    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                }))
                .contains("另存为 .xlsx");
        assertThat(refusal(broken)).contains("第 2 行第 2 个字符", "GBK");
        assertThat(refusal("甲,\u0001\n".getBytes(StandardCharsets.UTF_8))).contains("第 1 行第 3 个字符是控制字符");
        assertThat(refusal(new byte[] {1, 0, 2})).contains("不是允许的类型");
        assertThat(refusal("PK\3\4".getBytes(StandardCharsets.ISO_8859_1))).contains("另存为 .xlsx");
    }

    private String refusal(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("refused"), content);
        assertThat(FileTypes.of(file, "a.csv")).isEmpty();
        return FileRefusal.of(file, Optional.empty(), EnumSet.of(FileType.XLSX, FileType.CSV, FileType.TEXT))
                .chinese();
    }

    @ParameterizedTest
    @CsvSource({
        "'C:\\temp\\照片.jpg', 照片.jpg",
        "/etc/passwd, passwd.jpg",
        "photo.JPEG, photo.JPEG",
        "'a\u202Egpj.exe', agpj.exe.jpg",
        "'  ', file.jpg",
    })
    void namesAreMadeSafe(String told, String kept) {
        assertThat(FileName.of(told, FileType.JPEG)).isEqualTo(kept);
    }

    @Test
    void aLongNameIsCutBeforeItsEnding() {
        assertThat(FileName.of("长".repeat(300) + ".jpg", FileType.JPEG))
                .hasSize(200)
                .endsWith("长.jpg");
    }

    @Test
    void aNameOutsideAsciiIsSentInBothForms() {
        assertThat(FileName.disposition("施工许可证.pdf"))
                .isEqualTo("attachment; filename=\"_____.pdf\"; filename*=UTF-8''"
                        + "%E6%96%BD%E5%B7%A5%E8%AE%B8%E5%8F%AF%E8%AF%81.pdf");
    }

    private FileType typeOf(String text, Charset charset, String name) throws IOException {
        Path file = Files.write(folder.resolve("text"), text.getBytes(charset));
        return FileTypes.of(file, name).orElse(null);
    }
}
