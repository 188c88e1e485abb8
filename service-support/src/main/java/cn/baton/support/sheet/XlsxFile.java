package cn.baton.support.sheet;

import cn.baton.support.office.BoundedXml;
import cn.baton.support.office.OfficePackage;
import cn.baton.support.office.OfficePackage.Relation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/** A workbook on disk: its visible sheets, and what their cells point to. */
final class XlsxFile implements SheetSource {

    /** Bytes of XML that a sheet may unpack to. */
    static final long MOST_UNPACKED = 512L * 1_024 * 1_024;

    private static final long MOST_OF_WORKBOOK = 8L * 1_024 * 1_024;
    private static final int MOST_SHEETS = 1_000;

    private final OfficePackage parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Integer, MergedCells> merged = new HashMap<>();
    private final XlsxFormats formats;
    private final XlsxTexts texts;
    private boolean since1904;

    private record Sheet(String title, String part) {}

    private XlsxFile(OfficePackage parts) throws IOException {
        this.parts = parts;
        String workbook = parts.mainPart().orElseThrow(SheetReader::unreadable);
        List<Relation> relations = parts.relations(workbook);
        readWorkbook(workbook, relations);
        Optional<String> styles = only("styles", relations);
        formats = styles.isPresent() ? XlsxFormats.read(parts, styles.get()) : XlsxFormats.NONE;
        Optional<String> shared = only("sharedStrings", relations);
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
            OfficePackage parts = OfficePackage.open(file);
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

    private static Optional<String> only(String type, List<Relation> relations) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::part)
                .findFirst();
    }

    private void readWorkbook(String part, List<Relation> relations) throws IOException {
        Map<String, String> worksheets = new HashMap<>();
        relations.stream()
                .filter(relation -> relation.type().equals("worksheet"))
                .forEach(relation -> worksheets.put(relation.id(), relation.part()));
        try (BoundedXml xml = parts.xml(part, MOST_OF_WORKBOOK)) {
            while (xml.next()) {
                xml.endItem();
                if (xml.starts("workbookPr")) {
                    since1904 = List.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
                } else if (xml.starts("sheet") && isVisible(xml) && sheets.size() < MOST_SHEETS) {
                    String title = Optional.ofNullable(xml.attribute("name")).orElse("");
                    Optional.ofNullable(worksheets.get(xml.attribute("id"))).ifPresent(sheet -> add(title, sheet));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw SheetReader.unreadable();
        }
    }

    /** One part is one sheet: as many by the name of one would have it read as often. */
    private void add(String title, String part) {
        if (sheets.stream().anyMatch(sheet -> sheet.part().equals(part))) {
            throw SheetReader.unreadable();
        }
        sheets.add(new Sheet(title, part));
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
        MergedCells known = merged.get(sheet);
        if (known == null) {
            known = MergedCells.read(parts, sheets.get(sheet).part());
            merged.put(sheet, known);
        }
        return reader(sheet, known);
    }

    @Override
    public SheetReader rowsAsWritten(int sheet) throws IOException {
        return reader(sheet, MergedCells.NONE);
    }

    private SheetReader reader(int sheet, MergedCells cells) throws IOException {
        BoundedXml xml = parts.xml(sheets.get(sheet).part(), MOST_UNPACKED);
        return new XlsxReader(xml, texts, formats, since1904, cells.fromTheTop());
    }

    /** Bytes unpacked and events read so far, of all parts; what is read again counts once. */
    long[] read() {
        return new long[] {parts.bytesRead(), parts.eventsRead()};
    }

    @Override
    public void close() throws IOException {
        try (parts;
                texts) {
            // Both, also when one fails.
        }
    }
}
