package cn.baton.support.sheet;

import cn.baton.support.file.MostlyText;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of a CSV. */
final class CsvReader implements SheetReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int HEAD = 64 * 1_024;
    private static final int MAX_COLUMNS = 1_000;
    /** How programs keep a spreadsheet from making a number of a text. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");

    private static final Pattern FORMULA = Pattern.compile("=[^=\\s][\\s\\S]*");

    private final CsvParser parser;
    private final CsvText text;
    private int number;

    private CsvReader(CsvText text, char delimiter, boolean returnsEndLines) {
        this.text = text;
        this.parser = new CsvParser(text, delimiter, returnsEndLines);
    }

    static CsvReader open(Path file) throws IOException {
        Charset charset = MostlyText.of(file)
                .orElseThrow(() -> ProblemException.invalid(
                        "file",
                        LocalizedText.of(
                                "编码须为 UTF-8、GB18030 或 UTF-16", "The encoding must be UTF-8, GB18030 or UTF-16")));
        String head = head(file, charset);
        PushbackReader characters = new PushbackReader(MostlyText.reader(file, charset));
        int first = characters.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            characters.unread(first);
        }
        return new CsvReader(new CsvText(characters), delimiter(head), returnsEndLines(head));
    }

    private static String head(Path file, Charset charset) throws IOException {
        char[] head = new char[HEAD];
        int length = 0;
        try (Reader characters = MostlyText.reader(file, charset)) {
            for (int read = 0; read >= 0 && length < HEAD; read = characters.read(head, length, HEAD - length)) {
                length += read;
            }
        }
        return new String(head, 0, length);
    }

    /** The one of which the first line with any has most. */
    private static char delimiter(String head) {
        return head.lines()
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

    /** As on old Macintoshes: then there is no line feed at all. */
    private static boolean returnsEndLines(String head) {
        return head.indexOf('\n') < 0 && head.indexOf('\r') >= 0;
    }

    @Override
    public boolean hasNext() {
        try {
            return parser.hasNext();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        number++;
        try {
            List<SheetCell> cells = new ArrayList<>();
            for (CsvRecord.Field field : parser.next().fields()) {
                if (cells.size() < MAX_COLUMNS) {
                    cells.add(cell(field, cells.size()));
                }
            }
            RichText.requireRoom(
                    number, cells.stream().mapToLong(SheetCell::textLength).sum());
            return new SheetRow(number, cells);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private SheetCell cell(CsvRecord.Field field, int column) {
        if (field.fault() != null) {
            return new SheetCell(field.fault(), SheetCell.Style.PLAIN);
        }
        if (field.text().length() > SheetCell.MOST_TEXT) {
            throw RichText.tooLong(" " + CellError.address(number, column) + " ");
        }
        if (field.exact()) {
            return SheetCell.text(field.text());
        }
        Matcher text = TEXT_FORMULA.matcher(field.text());
        if (text.matches()) {
            return SheetCell.text(text.group(1).replace("\"\"", "\""));
        }
        return FORMULA.matcher(field.text()).matches()
                ? new SheetCell(SheetCell.Mark.NOT_CALCULATED, SheetCell.Style.PLAIN)
                : SheetCell.text(Injection.undo(field.text()));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
