package cn.baton.support.sheet;

import cn.baton.support.office.BoundedXml;
import cn.baton.support.office.OfficePackage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a workbook's styles show numbers, as far as it changes what they mean. */
final class XlsxFormats {

    static final XlsxFormats NONE = new XlsxFormats(List.of());

    private static final long MOST_UNPACKED = 32L * 1_024 * 1_024;

    /** As many as Excel itself has. */
    private static final int MOST_STYLES = 65_536;

    /** Ids of built-in formats that show a date; 27 to 36 and 50 to 58 are those of Chinese. */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Set<Integer> PERCENTAGES = Set.of(9, 10);

    private final List<NumberFormat> styles;

    private XlsxFormats(List<NumberFormat> styles) {
        this.styles = styles;
    }

    static XlsxFormats read(OfficePackage parts, String part) throws IOException {
        Map<Integer, NumberFormat> formats = new HashMap<>();
        DATES.forEach(id -> formats.put(id, NumberFormat.DATE));
        PERCENTAGES.forEach(id -> formats.put(id, NumberFormat.PERCENT));
        List<NumberFormat> styles = new ArrayList<>();
        try (BoundedXml xml = parts.xml(part, MOST_UNPACKED)) {
            boolean ofCells = false;
            while (xml.next()) {
                // Workbooks that were copied for years have as many styles as there may be.
                xml.endItem();
                if (xml.starts("numFmt")) {
                    formats.put(number(xml.attribute("numFmtId")), NumberFormat.of(xml.attribute("formatCode")));
                } else if (xml.starts("cellXfs")) {
                    ofCells = true;
                } else if (xml.ends("cellXfs")) {
                    ofCells = false;
                } else if (ofCells && xml.starts("xf")) {
                    styles.add(formats.getOrDefault(number(xml.attribute("numFmtId")), NumberFormat.PLAIN));
                }
                if (styles.size() > MOST_STYLES || formats.size() > MOST_STYLES) {
                    throw SheetReader.unreadable();
                }
            }
        }
        return new XlsxFormats(List.copyOf(styles));
    }

    /** @param index as a cell names it; null for none */
    NumberFormat of(String index) {
        int style = index == null ? 0 : number(index);
        return style >= 0 && style < styles.size() ? styles.get(style) : NumberFormat.PLAIN;
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException broken) {
            return 0;
        }
    }
}
