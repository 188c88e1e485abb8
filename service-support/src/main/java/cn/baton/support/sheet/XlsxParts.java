package cn.baton.support.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook's package, and which names which. */
final class XlsxParts implements AutoCloseable {

    private static final String FOLDER = "xl/";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final long MOST_UNPACKED = 8L * 1_024 * 1_024;
    private static final int MOST_PARTS = 10_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();

    /** @param type the last word of its address, such as {@code worksheet} */
    record Relation(String type, String part) {}

    XlsxParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            if (zip.size() > MOST_PARTS) {
                throw SheetReader.unreadable();
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(each -> each)::iterator) {
                entries.put(entry.getName().toLowerCase(Locale.ROOT), entry);
            }
            readRelations();
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private void readRelations() throws IOException {
        try (BoundedXml xml = xml(RELATIONS, MOST_UNPACKED)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && relations.size() < MOST_PARTS) {
                    String type = Optional.ofNullable(xml.attribute("Type")).orElse("");
                    String target = Optional.ofNullable(xml.attribute("Target")).orElse("");
                    relations.put(
                            xml.attribute("Id"),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    target.startsWith("/") ? target.substring(1) : FOLDER + target));
                }
            }
        }
    }

    BoundedXml workbook() throws IOException {
        return xml(WORKBOOK, MOST_UNPACKED);
    }

    /** The part that the workbook names so, if it is of the type. */
    Optional<String> part(String id, String type) {
        return Optional.ofNullable(relations.get(id))
                .filter(relation -> relation.type().equals(type))
                .map(Relation::part)
                .filter(this::has);
    }

    /** The one part of the type, if there is one. */
    Optional<String> part(String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::part)
                .filter(this::has)
                .findFirst();
    }

    /** @param mostUnpacked bytes; more is refused, whatever the archive says of itself */
    BoundedXml xml(String part, long mostUnpacked) throws IOException {
        ZipEntry entry = entries.get(part.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw SheetReader.unreadable();
        }
        return new BoundedXml(zip.getInputStream(entry), mostUnpacked);
    }

    private boolean has(String part) {
        return entries.containsKey(part.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
