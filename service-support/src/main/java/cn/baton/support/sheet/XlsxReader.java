package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Rows of a workbook's first visible sheet. */
final class XlsxReader implements SheetReader {

    /** What a workbook may unpack to. */
    static final long MAX_UNPACKED = 512L * 1_024 * 1_024;

    /** Its table of texts is held in memory. */
    static final long MAX_TEXTS_UNPACKED = 40L * 1_024 * 1_024;

    private static final int MAX_COLUMNS = 1_000;

    /** Ids of built-in formats that show a date; 27 to 36 and 50 to 58 are those of Chinese. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    /** Days between the two beginnings of time that workbooks know. */
    private static final BigDecimal SHIFT_OF_1904 = BigDecimal.valueOf(1_462);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int last;

    private XlsxReader(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxReader open(Path file) throws IOException {
        refuseBombs(file);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            Sheet sheet = workbook.getSheets()
                    .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(SheetReader::unreadable);
            return new XlsxReader(workbook, sheet.openStream());
        } catch (ExcelReaderException | IOException | IllegalStateException | IllegalArgumentException broken) {
            if (workbook != null) {
                workbook.close();
            }
            throw SheetReader.unreadable();
        }
    }

    /** The lengths that an archive tells of itself may lie: it is unpacked once, to nowhere, and no further than allowed. */
    private static void refuseBombs(Path file) throws IOException {
        long left = MAX_UNPACKED;
        byte[] buffer = new byte[64 * 1_024];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(each -> each)::iterator) {
                long leftOfEntry = entry.getName().endsWith("sharedStrings.xml") ? MAX_TEXTS_UNPACKED : left;
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        left -= read;
                        leftOfEntry -= read;
                        if (left < 0 || leftOfEntry < 0) {
                            throw ProblemException.invalid(
                                    "file", LocalizedText.of("解压后过大，请拆分文件", "It unpacks to too much: split the file"));
                        }
                    }
                }
            }
        } catch (java.util.zip.ZipException broken) {
            throw SheetReader.unreadable();
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException broken) {
            throw SheetReader.unreadable();
        }
    }

    @Override
    public SheetRow next() {
        try {
            Row row = rows.next();
            int columns = Math.min(row.getCellCount(), MAX_COLUMNS);
            List<SheetCell> cells = new ArrayList<>(columns);
            for (int column = 0; column < columns; column++) {
                cells.add(row.hasCell(column) ? cell(row.getCell(column)) : SheetCell.EMPTY);
            }
            last = Math.max(last + 1, row.getRowNum());
            return new SheetRow(last, cells);
        } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException broken) {
            throw SheetReader.unreadable();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private SheetCell cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetCell.EMPTY;
        }
        if (cell.getType() == CellType.ERROR) {
            return new SheetCell(SheetCell.Mark.ERROR, SheetCell.Style.PLAIN);
        }
        return switch (cell.getValue()) {
            case null -> SheetCell.EMPTY;
            case BigDecimal number -> number(number, cell);
            case Boolean yes -> new SheetCell(yes, SheetCell.Style.PLAIN);
            case Object text -> SheetCell.text(text.toString());
        };
    }

    private SheetCell number(BigDecimal number, Cell cell) {
        String format = cell.getDataFormatString() == null
                ? ""
                : cell.getDataFormatString().replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        Integer id = cell.getDataFormatId();
        if (id != null && DATE_FORMATS.contains(id)
                || format.matches("(?i).*[ymd].*") && !format.matches("(?i)general")) {
            return new SheetCell(workbook.isDate1904() ? number.add(SHIFT_OF_1904) : number, SheetCell.Style.DATE);
        }
        return new SheetCell(number, format.contains("%") ? SheetCell.Style.PERCENT : SheetCell.Style.PLAIN);
    }
}
