package cn.baton.notification.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;

/**
 * Puts right {@link ToUnicodeMap}s into a PDF where FOP writes wrong ones: for fonts with characters beyond the BMP, each
 * of which it counts as two glyphs and now and then leaves out (FOP-1969), so that all text behind it is taken out as its
 * neighbours.
 *
 * <p>Knows a PDF as FOP writes it: objects in the clear, streams deflated with lengths in objects of their own, one
 * cross-reference table at the end.
 */
final class CharacterMaps {

    private static final Pattern REFERENCE = Pattern.compile("/ToUnicode (\\d+) 0 R");
    private static final String FONT = "/%s (\\d+) 0 R";
    private static final Pattern STREAM =
            Pattern.compile("<< /Length (\\d+) 0 R /Filter /FlateDecode >>\\nstream\\r?\\n");
    private static final Pattern LENGTH = Pattern.compile("(\\d+)\\nendobj");
    private static final Pattern TABLE = Pattern.compile("xref\\n0 \\d+\\n");
    private static final Pattern END = Pattern.compile("startxref\\n(\\d+)\\n%%EOF");

    private static final int ENTRY = 20;
    private static final int OFFSET_DIGITS = 10;

    private final byte[] pdf;

    /** One character a byte. */
    private final String text;

    private final int table;
    private final int entries;

    /** What is replaced: by where it begins. */
    private final SortedMap<Integer, Replacement> replacements = new TreeMap<>();

    private record Replacement(int end, byte[] content) {}

    private CharacterMaps(byte[] pdf) {
        this.pdf = pdf;
        this.text = new String(pdf, StandardCharsets.ISO_8859_1);
        MatchResult end = find(END, text.lastIndexOf("startxref"));
        this.table = Integer.parseInt(end.group(1));
        this.entries = find(TABLE, table).end();
    }

    /** @param maps by the names under which pages know their fonts */
    static byte[] mend(byte[] pdf, Map<String, ToUnicodeMap> maps) {
        if (maps.values().stream().noneMatch(ToUnicodeMap::goesBeyondBmp)) {
            return pdf;
        }
        return new CharacterMaps(pdf).mended(maps);
    }

    private byte[] mended(Map<String, ToUnicodeMap> maps) {
        maps.forEach((font, map) -> {
            if (map.goesBeyondBmp()) {
                MatchResult reference = find(Pattern.compile(FONT.formatted(font)), 0);
                MatchResult stream = find(REFERENCE, offset(Integer.parseInt(reference.group(1))));
                replace(offset(Integer.parseInt(stream.group(1))), map);
            }
        });
        return rewritten();
    }

    private void replace(int object, ToUnicodeMap map) {
        MatchResult stream = find(STREAM, object);
        int lengthObject = offset(Integer.parseInt(stream.group(1)));
        MatchResult length = find(LENGTH, text.indexOf('\n', lengthObject));
        byte[] content = deflate(map.text());
        replacements.put(stream.end(), new Replacement(stream.end() + Integer.parseInt(length.group(1)), content));
        replacements.put(length.start(1), new Replacement(length.end(1), ascii(Integer.toString(content.length))));
    }

    private byte[] rewritten() {
        ByteArrayOutputStream output = new ByteArrayOutputStream(pdf.length + 1024);
        int from = 0;
        for (Map.Entry<Integer, Replacement> each : replacements.entrySet()) {
            output.write(pdf, from, each.getKey() - from);
            output.writeBytes(each.getValue().content());
            from = each.getValue().end();
        }
        output.write(pdf, from, entries - from);
        int trailer = text.indexOf("trailer", entries);
        for (int entry = entries; entry < trailer; entry += ENTRY) {
            output.writeBytes(ascii(moved(text.substring(entry, entry + ENTRY))));
        }
        String rest = text.substring(trailer);
        int last = rest.lastIndexOf("startxref\n") + "startxref\n".length();
        output.writeBytes(rest.substring(0, last).getBytes(StandardCharsets.ISO_8859_1));
        output.writeBytes(ascii(moved(table) + "\n%%EOF\n"));
        return output.toByteArray();
    }

    private String moved(String entry) {
        int offset = Integer.parseInt(entry.substring(0, OFFSET_DIGITS));
        return "%010d".formatted(moved(offset)) + entry.substring(OFFSET_DIGITS);
    }

    /** Where that place is once all before it is replaced. */
    private int moved(int offset) {
        return offset
                + replacements.headMap(offset).entrySet().stream()
                        .mapToInt(each -> each.getValue().content().length
                                - (each.getValue().end() - each.getKey()))
                        .sum();
    }

    private int offset(int object) {
        int entry = entries + object * ENTRY;
        return Integer.parseInt(text.substring(entry, entry + OFFSET_DIGITS));
    }

    private MatchResult find(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text);
        if (from < 0 || !matcher.find(from)) {
            throw new IllegalStateException("The PDF is not written as expected: no " + pattern);
        }
        return matcher.toMatchResult();
    }

    private static byte[] deflate(String map) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(content)) {
            deflated.write(ascii(map));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
