package cn.baton.support.sheet;

import cn.baton.support.file.TextEncoding;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Rows of a CSV. */
final class CsvReader implements SheetReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int HEAD = 64 * 1_024;
    private static final int MAX_COLUMNS = 1_000;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final BoundedText text;
    private int number;

    private CsvReader(CSVParser parser, BoundedText text) {
        this.parser = parser;
        this.records = parser.iterator();
        this.text = text;
    }

    static CsvReader open(Path file) throws IOException {
        Charset charset = TextEncoding.of(file)
                .orElseThrow(() -> ProblemException.invalid(
                        "file",
                        LocalizedText.of(
                                "编码须为 UTF-8、GB18030 或 UTF-16", "The encoding must be UTF-8, GB18030 or UTF-16")));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(file, charset))
                // Empty lines count as rows, as a spreadsheet counts them.
                .setIgnoreEmptyLines(false)
                .get();
        PushbackReader characters = new PushbackReader(Files.newBufferedReader(file, charset));
        int first = characters.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            characters.unread(first);
        }
        BoundedText text = new BoundedText(characters);
        return new CsvReader(format.parse(text), text);
    }

    /** The one of which the first line with any has most. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        char[] head = new char[HEAD];
        int length = 0;
        try (Reader characters = Files.newBufferedReader(file, charset)) {
            for (int read = 0; read >= 0 && length < HEAD; read = characters.read(head, length, HEAD - length)) {
                length += read;
            }
        }
        return new String(head, 0, length)
                .lines()
                .map(line -> List.of(',', '\t', ';').stream()
                        .max((a, b) -> Long.compare(count(line, a), count(line, b)))
                        .filter(best -> count(line, best) > 0))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(',');
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }

    @Override
    public boolean hasNext() {
        try {
            text.refill(number + 1);
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw SheetReader.unreadable();
        }
    }

    @Override
    public SheetRow next() {
        try {
            text.refill(number + 1);
            CSVRecord values = records.next();
            number++;
            List<SheetCell> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(values.size(), MAX_COLUMNS); column++) {
                if (values.get(column).length() > SheetCell.MOST_TEXT) {
                    throw RichText.tooLong(" " + CellError.address(number, column) + " ");
                }
                cells.add(SheetCell.text(Injection.undo(values.get(column))));
            }
            RichText.requireRoom(
                    number, cells.stream().mapToLong(SheetCell::textLength).sum());
            return new SheetRow(number, cells);
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw SheetReader.unreadable();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Lets a record have so much text and no more: a quote that is never closed would else take in the whole file. */
    private static final class BoundedText extends FilterReader {

        /** Of a record, and of what the parser reads ahead. */
        private static final int MOST = 512 * 1_024;

        private int left = MOST;
        private int row = 1;

        BoundedText(Reader text) {
            super(text);
        }

        void refill(int nextRow) {
            left = MOST;
            row = nextRow;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            pass(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            pass(Math.max(read, 0));
            return read;
        }

        private void pass(int characters) throws InterruptedIOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Reading was interrupted");
            }
            left -= characters;
            if (left < 0) {
                throw ProblemException.invalid(
                        "file",
                        LocalizedText.of(
                                "第 %d 行起的内容过长，请检查引号是否成对、单元格是否超过 %d 个字",
                                "From row %d on there is too much text: look for a quote that is not closed, and for a"
                                        + " cell of more than %d characters",
                                row,
                                SheetCell.MOST_TEXT));
            }
        }
    }
}
