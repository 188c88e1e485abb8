package cn.baton.support.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** A workbook on disk: its visible sheets, and what their cells point to. */
final class XlsxFile implements SheetSource {

    /** Bytes of XML that a sheet may unpack to. */
    static final long MOST_UNPACKED = 512L * 1_024 * 1_024;

    private static final int MOST_SHEETS = 1_000;

    private final XlsxParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final XlsxFormats formats;
    private final XlsxTexts texts;
    private boolean since1904;

    private record Sheet(String title, String part) {}

    private XlsxFile(XlsxParts parts) throws IOException {
        this.parts = parts;
        readWorkbook();
        Optional<String> styles = parts.part("styles");
        formats = styles.isPresent() ? XlsxFormats.read(parts, styles.get()) : XlsxFormats.NONE;
        Optional<String> shared = parts.part("sharedStrings");
        if (shared.isPresent()) {
            try (BoundedXml xml = parts.xml(shared.get(), XlsxTexts.MOST_UNPACKED)) {
                texts = XlsxTexts.read(xml);
            }
        } else {
            texts = null;
        }
    }

    static XlsxFile open(Path file) throws IOException {
        try {
            XlsxParts parts = new XlsxParts(file);
            try {
                return new XlsxFile(parts);
            } catch (IOException | RuntimeException failure) {
                parts.close();
                throw failure;
            }
        } catch (ZipException broken) {
            throw SheetReader.unreadable();
        }
    }

    private void readWorkbook() throws IOException {
        try (BoundedXml xml = parts.workbook()) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    since1904 = List.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
                } else if (xml.starts("sheet") && isVisible(xml) && sheets.size() < MOST_SHEETS) {
                    String title = Optional.ofNullable(xml.attribute("name")).orElse("");
                    parts.part(xml.attribute("id"), "worksheet").ifPresent(part -> sheets.add(new Sheet(title, part)));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw SheetReader.unreadable();
        }
    }

    private static boolean isVisible(BoundedXml xml) {
        String state = xml.attribute("state");
        return state == null || state.equals("visible");
    }

    @Override
    public List<String> titles() {
        return sheets.stream().map(Sheet::title).toList();
    }

    @Override
    public SheetReader rows(int sheet) throws IOException {
        return new XlsxReader(parts.xml(sheets.get(sheet).part(), MOST_UNPACKED), texts, formats, since1904);
    }

    @Override
    public void close() throws IOException {
        try (parts;
                texts) {
            // Both, also when one fails.
        }
    }
}
