package cn.baton.support.office;

import cn.baton.support.problem.ProblemException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An office document on disk (Open Packaging Conventions, ISO/IEC 29500-2): a ZIP of parts, of which some point to others.
 * Parts are found by their relationships and types, whatever a program has called them. One budget holds for all that is
 * unpacked of it.
 */
public final class OfficePackage implements AutoCloseable {

    /** The part that says what the others are: without it, it is a ZIP and no document. */
    public static final String TYPES = "[content_types].xml";

    private static final Set<String> USUAL_MAIN_PARTS = Set.of("xl/workbook.xml", "word/document.xml");
    private static final long MOST_OF_LISTS = 8L * 1_024 * 1_024;
    private static final int MOST_PARTS = 10_000;

    private final ZipFile zip;
    private final ReadBudget budget = new ReadBudget();
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, String> typesByPart = new HashMap<>();
    private final Map<String, String> typesByEnding = new HashMap<>();

    /**
     * One part pointing to another.
     *
     * @param type the last word of its address, such as {@code worksheet}: the addresses of the strict and of the
     *     transitional form differ in what is before it
     */
    public record Relation(String id, String type, String part) {}

    private OfficePackage(ZipFile zip) throws IOException {
        this.zip = zip;
        if (zip.size() > MOST_PARTS) {
            throw BoundedXml.unreadable();
        }
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(each -> each)::iterator) {
            // Of two parts with one name, programs differ in which they read.
            if (!entry.isDirectory() && entries.putIfAbsent(PartName.of(entry.getName()), entry) != null) {
                throw BoundedXml.unreadable();
            }
        }
        if (has(TYPES)) {
            readTypes();
        }
    }

    /**
     * @throws java.util.zip.ZipException when it is no ZIP
     * @throws ProblemException 422 on {@code file} when it is broken, or unpacks to more than is reasonable
     */
    public static OfficePackage open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            return new OfficePackage(zip);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private void readTypes() throws IOException {
        try (BoundedXml xml = xml(TYPES, MOST_OF_LISTS)) {
            while (xml.next()) {
                String type = xml.starts("Override") || xml.starts("Default") ? xml.attribute("ContentType") : null;
                if (type == null) {
                    continue;
                }
                if (xml.starts("Override")) {
                    typesByPart.put(PartName.of(text(xml, "PartName")), type.strip());
                } else {
                    typesByEnding.put(text(xml, "Extension").toLowerCase(Locale.ROOT), type.strip());
                }
                xml.endItem();
            }
        }
    }

    /** Names of all parts, from the root and in lower case. */
    public Set<String> parts() {
        return Set.copyOf(entries.keySet());
    }

    public boolean has(String part) {
        return entries.containsKey(part);
    }

    /** What the package says a part is; empty when it does not say. */
    public String type(String part) {
        String ending = part.substring(part.lastIndexOf('.') + 1);
        return typesByPart.getOrDefault(part, typesByEnding.getOrDefault(ending, ""));
    }

    /** The part where reading begins: what the package points to, or else one that is of such a type or so called. */
    public Optional<String> mainPart() throws IOException {
        return relations("").stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::part)
                .findFirst()
                .or(() -> typesByPart.entrySet().stream()
                        .filter(part -> part.getValue().endsWith(".main+xml") && has(part.getKey()))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .or(() -> USUAL_MAIN_PARTS.stream().filter(this::has).findFirst());
    }

    /**
     * To what a part points within the package; nothing when it does not say.
     *
     * @param source empty for the package itself
     */
    public List<Relation> relations(String source) throws IOException {
        List<Relation> relations = new ArrayList<>();
        String list = PartName.ofRelations(source);
        if (!has(list)) {
            return relations;
        }
        try (BoundedXml xml = xml(list, MOST_OF_LISTS)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = text(xml, "Type");
                    String part = PartName.of(source, text(xml, "Target"));
                    if (has(part) && relations.size() < MOST_PARTS) {
                        relations.add(new Relation(text(xml, "Id"), type.substring(type.lastIndexOf('/') + 1), part));
                    }
                    xml.endItem();
                }
            }
        }
        return relations;
    }

    private static String text(BoundedXml xml, String attribute) {
        return Optional.ofNullable(xml.attribute(attribute)).orElse("");
    }

    /** @param mostUnpacked bytes; more is refused, whatever the archive says of itself */
    public BoundedXml xml(String part, long mostUnpacked) throws IOException {
        return new BoundedXml(input(part, mostUnpacked), budget.of(part));
    }

    /**
     * What a part says behind the end of an element, in an element like its own, so that reading ends with an end; empty
     * when the element does not end. What is before it is unpacked, and not read.
     */
    public Optional<BoundedXml> xmlBehind(String part, String element, long mostUnpacked) throws IOException {
        InputStream content = input(part, mostUnpacked);
        return PartTail.of(content, element)
                .map(tail -> new MeteredInput(tail, budget.of(part + "#tail"), mostUnpacked))
                .map(tail -> new BoundedXml(tail, budget.of(part + "#tail")));
    }

    private MeteredInput input(String part, long mostUnpacked) throws IOException {
        ZipEntry entry = entries.get(part);
        if (entry == null) {
            throw BoundedXml.unreadable();
        }
        return new MeteredInput(zip.getInputStream(entry), budget.of(part), mostUnpacked);
    }

    /** Bytes unpacked so far, of all parts; what is read again counts once. */
    public long bytesRead() {
        return budget.bytes();
    }

    /** Events of XML so far, of all parts; what is read again counts once. */
    public long eventsRead() {
        return budget.events();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
