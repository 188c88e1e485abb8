package cn.baton.notification.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Which character each glyph of a font stands for, as a PDF says it (ISO 32000-1, 9.10.3).
 *
 * @param characters code points by glyph; U+FFFF for the glyph of what is missing
 */
record ToUnicodeMap(List<Integer> characters) {

    /** More are not allowed in one section. */
    private static final int LARGEST_SECTION = 100;

    private static final String HEAD = """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo 3 dict dup begin
          /Registry (Adobe) def
          /Ordering (UCS) def
          /Supplement 0 def
        end def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """;

    private static final String FOOT = """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """;

    ToUnicodeMap {
        characters = List.copyOf(characters);
    }

    boolean goesBeyondBmp() {
        return characters.stream().anyMatch(Character::isSupplementaryCodePoint);
    }

    /** As it stands in the PDF. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int from = 0; from < characters.size(); from += LARGEST_SECTION) {
            int to = Math.min(from + LARGEST_SECTION, characters.size());
            text.append(to - from).append(" beginbfchar\n");
            for (int glyph = from; glyph < to; glyph++) {
                byte[] character = Character.toString(characters.get(glyph)).getBytes(StandardCharsets.UTF_16BE);
                text.append("<%04x> <%s>\n".formatted(glyph, HexFormat.of().formatHex(character)));
            }
            text.append("endbfchar\n");
        }
        return text.append(FOOT).toString();
    }
}
