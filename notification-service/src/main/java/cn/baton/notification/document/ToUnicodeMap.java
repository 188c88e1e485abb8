package cn.baton.notification.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which text each glyph of a font stands for, as a PDF says it (ISO 32000-1, 9.10.3). FOP counts a character beyond the
 * BMP as two glyphs (FOP-1969), so that all text behind it is taken out as its neighbours.
 */
final class ToUnicodeMap {

    private static final Pattern SECTION =
            Pattern.compile("\\d+ beginbf(char|range)\\n(.*?)endbf\\1\\n", Pattern.DOTALL);
    private static final Pattern CHARACTER = Pattern.compile("<([0-9a-f]{4})> <([0-9a-f]+)>\\n");
    private static final Pattern RANGE = Pattern.compile("<([0-9a-f]{4})> <([0-9a-f]{4})> <([0-9a-f]{4})>\\n");

    /** More are not allowed in one section. */
    private static final int LARGEST_SECTION = 100;

    private final String cmap;
    private final Map<Integer, String> texts = new TreeMap<>();

    private ToUnicodeMap(String cmap) {
        this.cmap = cmap;
        Matcher section = SECTION.matcher(cmap);
        while (section.find()) {
            if (section.group(1).equals("char")) {
                readCharacters(section.group(2));
            } else {
                readRanges(section.group(2));
            }
        }
    }

    /** The map with every glyph in its place; the same map when nothing was out of it. */
    static String mend(String cmap) {
        ToUnicodeMap map = new ToUnicodeMap(cmap);
        return map.texts.values().stream().anyMatch(ToUnicodeMap::isBeyondBmp) ? map.mended() : cmap;
    }

    private void readCharacters(String section) {
        Matcher entry = CHARACTER.matcher(section);
        while (entry.find()) {
            byte[] text = HexFormat.of().parseHex(entry.group(2));
            texts.put(Integer.parseInt(entry.group(1), 16), new String(text, StandardCharsets.UTF_16BE));
        }
    }

    private void readRanges(String section) {
        Matcher entry = RANGE.matcher(section);
        while (entry.find()) {
            int first = Integer.parseInt(entry.group(1), 16);
            int last = Integer.parseInt(entry.group(2), 16);
            int text = Integer.parseInt(entry.group(3), 16);
            for (int glyph = first; glyph <= last; glyph++) {
                texts.put(glyph, Character.toString(text + glyph - first));
            }
        }
    }

    private String mended() {
        int from = cmap.indexOf("endcodespacerange\n") + "endcodespacerange\n".length();
        int to = cmap.lastIndexOf("endcmap");
        StringBuilder mended = new StringBuilder(cmap.substring(0, from));
        Iterator<Map.Entry<Integer, String>> entries = texts.entrySet().iterator();
        int surplus = 0;
        for (int left = texts.size(); left > 0; left -= LARGEST_SECTION) {
            int size = Math.min(left, LARGEST_SECTION);
            mended.append(size).append(" beginbfchar\n");
            for (int i = 0; i < size; i++) {
                Map.Entry<Integer, String> entry = entries.next();
                mended.append("<%04x> <%s>\n"
                        .formatted(
                                entry.getKey() - surplus,
                                HexFormat.of().formatHex(entry.getValue().getBytes(StandardCharsets.UTF_16BE))));
                surplus += isBeyondBmp(entry.getValue()) ? 1 : 0;
            }
            mended.append("endbfchar\n");
        }
        return mended.append(cmap, to, cmap.length()).toString();
    }

    private static boolean isBeyondBmp(String text) {
        return text.length() == 2 && Character.isSurrogatePair(text.charAt(0), text.charAt(1));
    }
}
