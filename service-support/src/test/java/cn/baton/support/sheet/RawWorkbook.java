package cn.baton.support.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, as no well-behaved program would write it. */
final class RawWorkbook {

    private final Map<String, Part> sheets = new LinkedHashMap<>();
    private Part texts;

    /** Writes what is in a part. */
    interface Part {
        void write(OutputStream output) throws IOException;
    }

    static Part text(String text) {
        return output -> output.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param rows what is between the tags of the sheet's data */
    RawWorkbook sheet(String title, Part rows) {
        sheets.put(title, rows);
        return this;
    }

    RawWorkbook sheet(String title, String rows) {
        return sheet(title, text(rows));
    }

    /** @param items what is between the tags of the table of texts */
    RawWorkbook texts(Part items) {
        texts = items;
        return this;
    }

    Path write(Path file) throws IOException {
        StringBuilder named = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int id = 0;
        for (String title : sheets.keySet()) {
            id++;
            named.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(title, id, id));
            relations.append("<Relationship Id=\"rId%d\" Type=\"x/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(id, id));
        }
        relations.append("<Relationship Id=\"texts\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", text("<Types/>"));
            put(zip, "xl/workbook.xml", text("<workbook xmlns:r=\"r\"><sheets>" + named + "</sheets></workbook>"));
            put(zip, "xl/_rels/workbook.xml.rels", text("<Relationships>" + relations + "</Relationships>"));
            int sheet = 0;
            for (Part rows : sheets.values()) {
                put(zip, "xl/worksheets/sheet%d.xml".formatted(++sheet), output -> {
                    text("<worksheet><sheetData>").write(output);
                    rows.write(output);
                    text("</sheetData></worksheet>").write(output);
                });
            }
            if (texts != null) {
                put(zip, "xl/sharedStrings.xml", output -> {
                    text("<sst>").write(output);
                    texts.write(output);
                    text("</sst>").write(output);
                });
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        part.write(zip);
        zip.closeEntry();
    }
}
