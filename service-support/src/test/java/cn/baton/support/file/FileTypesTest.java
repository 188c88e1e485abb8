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
        "anything.txt, ",
    })
    void officeDocumentsAreToldByTheirParts(String parts, FileType type) throws IOException {
        Path file = folder.resolve("document");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : parts.split(" ")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write('x');
            }
        }

        assertThat(FileTypes.of(file, "document.xlsx").orElse(null)).isEqualTo(type);
    }

    @Test
    void textIsWhatDecodesAsText() throws IOException {
        assertThat(typeOf("项目名称,总投资", StandardCharsets.UTF_8, "a.csv")).isEqualTo(FileType.CSV);
        assertThat(typeOf("项目名称,总投资", Charset.forName("GB18030"), "a.CSV")).isEqualTo(FileType.CSV);
        assertThat(typeOf("说明", StandardCharsets.UTF_8, "readme")).isEqualTo(FileType.TEXT);
        assertThat(typeOf("a\0b", StandardCharsets.UTF_8, "a.csv")).isNull();
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
