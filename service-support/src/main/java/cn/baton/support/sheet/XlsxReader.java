package cn.baton.support.sheet;

import cn.baton.support.office.BoundedXml;
import cn.baton.support.problem.ProblemException;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** Rows of one sheet of a workbook. */
final class XlsxReader implements SheetReader {

    static final int MAX_COLUMNS = 1_000;

    /** As many as Excel has. */
    static final int MAX_ROWS = 1_048_576;

    /** Larger than any amount, and small enough to be written out. */
    private static final int MOST_DIGITS = 320;

    /** Days between the two beginnings of time that workbooks know. */
    private static final BigDecimal SHIFT_OF_1904 = BigDecimal.valueOf(1_462);

    private final BoundedXml xml;
    private final XlsxTexts texts;
    private final XlsxFormats formats;
    private final boolean since1904;
    private final MergedCells.Cursor merged;
    private final RichText text = new RichText();
    private SheetRow ahead;
    private boolean ended;
    private int last;

    /** @param texts null when the workbook has none */
    XlsxReader(BoundedXml xml, XlsxTexts texts, XlsxFormats formats, boolean since1904, MergedCells.Cursor merged) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
        this.merged = merged;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !ended) {
            if (!xml.next() || xml.ends("sheetData")) {
                ended = true;
            } else if (xml.starts("row")) {
                ahead = filled(row());
                xml.endItem();
            }
        }
        return ahead != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = ahead;
        ahead = null;
        return row;
    }

    private SheetRow filled(SheetRow row) {
        SheetRow filled = merged.fill(row);
        if (filled != row) {
            RichText.requireRoom(
                    filled.number(),
                    filled.cells().stream().mapToLong(SheetCell::textLength).sum());
        }
        return filled;
    }

    private SheetRow row() {
        last = Math.max(last + 1, number(xml.attribute("r")));
        if (last > MAX_ROWS) {
            throw SheetReader.unreadable();
        }
        List<SheetCell> cells = new ArrayList<>();
        int column = -1;
        long length = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                int told = column(xml.attribute("r"));
                column = told < 0 ? column + 1 : told;
                SheetCell cell = cell(column);
                length += cell.textLength();
                RichText.requireRoom(last, length);
                if (column < MAX_COLUMNS && cell != SheetCell.EMPTY) {
                    while (cells.size() < column) {
                        cells.add(SheetCell.EMPTY);
                    }
                    set(cells, column, cell);
                }
            }
        }
        return new SheetRow(last, cells);
    }

    private static void set(List<SheetCell> cells, int column, SheetCell cell) {
        if (column < cells.size()) {
            cells.set(column, cell);
        } else {
            cells.add(cell);
        }
    }

    private SheetCell cell(int column) {
        String type = xml.attribute("t");
        NumberFormat format = formats.of(xml.attribute("s"));
        boolean formula = false;
        boolean valued = false;
        text.clear();
        while (xml.next() && !xml.ends("c")) {
            formula |= xml.starts("f");
            valued |= xml.starts("v");
            if (!text.take(xml)) {
                throw RichText.tooLong(" " + CellError.address(last, column) + " ");
            }
        }
        boolean textual = "str".equals(type) && valued;
        if (formula && text.isEmpty() && !textual) {
            return new SheetCell(SheetCell.Mark.NOT_CALCULATED, SheetCell.Style.PLAIN);
        }
        return value(type == null ? "n" : type, text.toString(), format);
    }

    private SheetCell value(String type, String value, NumberFormat format) {
        if (value.isBlank() && !type.equals("e")) {
            // Some programs name the type of an empty cell; a text of blanks alone says as little.
            return SheetCell.EMPTY;
        }
        return switch (type) {
            case "s" -> shared(value.strip());
            case "b" -> new SheetCell(value.equals("1") || value.equals("true"), SheetCell.Style.PLAIN);
            case "e" -> new SheetCell(SheetCell.Mark.ERROR, SheetCell.Style.PLAIN);
            case "n" -> number(value.strip(), format);
            default -> SheetCell.text(value);
        };
    }

    private SheetCell shared(String index) {
        String found = null;
        try {
            found = texts == null ? null : texts.get(Integer.parseInt(index));
        } catch (NumberFormatException noIndex) {
            // As one that is out of range.
        }
        return found == null ? new SheetCell(SheetCell.Mark.LOST, SheetCell.Style.PLAIN) : SheetCell.text(found);
    }

    private SheetCell number(String value, NumberFormat format) {
        if (value.length() > MOST_DIGITS) {
            return SheetCell.text(value);
        }
        try {
            BigDecimal number = new BigDecimal(value);
            if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                return new SheetCell(SheetCell.Mark.ERROR, SheetCell.Style.PLAIN);
            }
            boolean shifted = format.style() == SheetCell.Style.DATE && since1904;
            return format.cell(shifted ? number.add(SHIFT_OF_1904) : number);
        } catch (NumberFormatException text) {
            return SheetCell.text(value);
        }
    }

    /** @throws ProblemException when there is a number that is none */
    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException broken) {
            throw SheetReader.unreadable();
        }
    }

    /** From 0; -1 when the cell does not say where it stands. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; address != null && i < address.length() && column <= MAX_COLUMNS; i++) {
            char letter = address.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = 26 * column + letter - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
