package cn.baton.support.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, as no well-behaved program would write it. */
final class RawWorkbook {

    private final Map<String, Part> sheets = new LinkedHashMap<>();
    private final Map<String, Part> others = new LinkedHashMap<>();
    private String tail = "";
    private String head = "";
    private Part texts;
    private List<String> formats = List.of();

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

    /** @param xml what each sheet says behind its rows */
    RawWorkbook tail(String xml) {
        tail = xml;
        return this;
    }

    /** @param xml what each sheet says before its rows */
    RawWorkbook head(String xml) {
        head = xml;
        return this;
    }

    /** @param ranges cells that are merged in each sheet */
    RawWorkbook merged(String... ranges) {
        StringBuilder cells = new StringBuilder("<mergeCells>");
        for (String range : ranges) {
            cells.append("<mergeCell ref=\"%s\"/>".formatted(range));
        }
        return tail(cells + "</mergeCells>");
    }

    /** @param codes formats of numbers, the first of them style 1 of the cells */
    RawWorkbook formats(String... codes) {
        formats = List.of(codes);
        return this;
    }

    /** Another part, or one of the usual ones in another way. */
    RawWorkbook part(String name, String content) {
        others.put(name, text(content));
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
        relations.append("<Relationship Id=\"styles\" Type=\"x/styles\" Target=\"styles.xml\"/>");
        relations.append("<Relationship Id=\"texts\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", text("<Types/>"));
            put(zip, "xl/workbook.xml", text("<workbook xmlns:r=\"r\"><sheets>" + named + "</sheets></workbook>"));
            put(zip, "xl/_rels/workbook.xml.rels", text("<Relationships>" + relations + "</Relationships>"));
            int sheet = 0;
            for (Part rows : sheets.values()) {
                put(zip, "xl/worksheets/sheet%d.xml".formatted(++sheet), output -> {
                    text("<worksheet>" + head + "<sheetData>").write(output);
                    rows.write(output);
                    text("</sheetData>" + tail + "</worksheet>").write(output);
                });
            }
            put(zip, "xl/styles.xml", text(styles()));
            for (Map.Entry<String, Part> other : others.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                other.getValue().write(zip);
                zip.closeEntry();
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

    private String styles() {
        StringBuilder named = new StringBuilder();
        StringBuilder used = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.size(); i++) {
            String code =
                    formats.get(i).replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
            named.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, code));
            used.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        return "<styleSheet><numFmts>" + named + "</numFmts><cellXfs>" + used + "</cellXfs></styleSheet>";
    }

    private void put(ZipOutputStream zip, String name, Part part) throws IOException {
        if (others.containsKey(name)) {
            return;
        }
        zip.putNextEntry(new ZipEntry(name));
        part.write(zip);
        zip.closeEntry();
    }
}
