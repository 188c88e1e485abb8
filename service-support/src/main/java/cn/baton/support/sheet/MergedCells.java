package cn.baton.support.sheet;

import cn.baton.support.office.BoundedXml;
import cn.baton.support.office.OfficePackage;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a sheet that are merged, eight bytes each however large. They are named behind the rows, so they are looked
 * for there before the rows are read.
 */
final class MergedCells {

    static final MergedCells NONE = new MergedCells(new long[0]);

    /** A hundred thousand rows with five columns of pairs. */
    static final int MOST = 500_000;

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int ROW_BITS = 21;
    private static final int COLUMN_BITS = 10;

    /** First row, last row, first column, last column; in the order of the first rows. */
    private final long[] ranges;

    private MergedCells(long[] ranges) {
        this.ranges = ranges;
    }

    /** @throws ProblemException 422 on {@code file} when there are more than anybody merges */
    static MergedCells read(OfficePackage parts, String sheet) throws IOException {
        Optional<BoundedXml> tail = parts.xmlBehind(sheet, "sheetData", XlsxFile.MOST_UNPACKED);
        if (tail.isEmpty()) {
            return NONE;
        }
        long[] ranges = new long[64];
        int count = 0;
        try (BoundedXml xml = tail.get()) {
            while (xml.next() && !xml.ends("mergeCells") && !xml.ends("worksheet")) {
                // A sheet may say as much behind its rows as it likes.
                xml.endItem();
                Optional<Long> range = xml.starts("mergeCell") ? range(xml.attribute("ref")) : Optional.empty();
                if (range.isPresent()) {
                    if (count == MOST) {
                        throw ProblemException.invalid(
                                "file",
                                LocalizedText.of(
                                        "合并单元格超过 %d 处，请拆分文件", "More than %d cells are merged: split the file", MOST));
                    }
                    ranges = count == ranges.length ? Arrays.copyOf(ranges, 2 * count) : ranges;
                    ranges[count++] = range.get();
                }
            }
        }
        ranges = Arrays.copyOf(ranges, count);
        Arrays.sort(ranges);
        return new MergedCells(ranges);
    }

    /** Empty for one cell, for what cannot be read, and for what lies right of all that is read. */
    private static Optional<Long> range(String reference) {
        Matcher range = RANGE.matcher(reference == null ? "" : reference);
        if (!range.matches()) {
            return Optional.empty();
        }
        int firstRow = Integer.parseInt(range.group(2));
        int lastRow = Math.min(Integer.parseInt(range.group(4)), XlsxReader.MAX_ROWS);
        int firstColumn = XlsxReader.column(range.group(1));
        int lastColumn = Math.min(XlsxReader.column(range.group(3)), XlsxReader.MAX_COLUMNS - 1);
        boolean merges =
                firstRow <= lastRow && firstColumn <= lastColumn && (firstRow < lastRow || firstColumn < lastColumn);
        return merges ? Optional.of(packed(firstRow, lastRow, firstColumn, lastColumn)) : Optional.empty();
    }

    private static long packed(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        return (((long) firstRow << ROW_BITS | lastRow) << COLUMN_BITS | firstColumn) << COLUMN_BITS | lastColumn;
    }

    Cursor fromTheTop() {
        return new Cursor();
    }

    /** Goes through the sheet once, with its rows. Of two ranges that overlap the later counts. */
    final class Cursor {

        private int next;
        private int width;
        private int[] lastRows = new int[0];
        private int[] anchors = new int[0];
        private SheetCell[] values = new SheetCell[0];

        /**
         * The row as it looks: under a merged cell its value again, and beside it the mark that it lies there as well.
         *
         * @param row below the one that was filled before
         */
        SheetRow fill(SheetRow row) {
            begin(row);
            if (width == 0) {
                return row;
            }
            List<SheetCell> cells = new ArrayList<>(row.cells());
            boolean open = false;
            for (int column = 0; column < width; column++) {
                if (lastRows[column] >= row.number()) {
                    open = true;
                    SheetCell value = values[anchors[column]];
                    boolean own = column == anchors[column] && value == row.cell(column);
                    if (own && lastRows[column] > row.number() && !value.isBlank()) {
                        put(cells, column, value.leading());
                    } else if (!own && !value.isBlank()) {
                        put(cells, column, column == anchors[column] ? value.continued() : SheetCell.COVERED);
                    }
                }
            }
            width = open ? width : 0;
            return new SheetRow(row.number(), cells);
        }

        private void begin(SheetRow row) {
            for (; next < ranges.length && firstRow(ranges[next]) <= row.number(); next++) {
                long range = ranges[next];
                int lastRow = (int) (range >> 2 * COLUMN_BITS) & (1 << ROW_BITS) - 1;
                int first = (int) (range >> COLUMN_BITS) & (1 << COLUMN_BITS) - 1;
                int last = (int) range & (1 << COLUMN_BITS) - 1;
                if (lastRow >= row.number()) {
                    makeRoom(last + 1);
                    Arrays.fill(lastRows, first, last + 1, lastRow);
                    Arrays.fill(anchors, first, last + 1, first);
                    values[first] = firstRow(range) == row.number() ? row.cell(first) : SheetCell.EMPTY;
                }
            }
        }

        private void makeRoom(int columns) {
            if (columns > lastRows.length) {
                lastRows = Arrays.copyOf(lastRows, columns);
                anchors = Arrays.copyOf(anchors, columns);
                values = Arrays.copyOf(values, columns);
            }
            width = Math.max(width, columns);
        }

        private static int firstRow(long range) {
            return (int) (range >> ROW_BITS + 2 * COLUMN_BITS);
        }

        private static void put(List<SheetCell> cells, int column, SheetCell cell) {
            while (cells.size() <= column) {
                cells.add(SheetCell.EMPTY);
            }
            cells.set(column, cell);
        }
    }
}
