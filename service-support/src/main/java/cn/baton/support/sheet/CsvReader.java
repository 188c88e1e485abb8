package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Rows of a CSV. */
final class CsvReader implements SheetReader {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int number;

    private CsvReader(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CsvReader open(Path file) throws IOException {
        Charset charset = charset(file);
        char delimiter = delimiter(file, charset);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                // Empty lines count as rows, as a spreadsheet counts them.
                .setIgnoreEmptyLines(false)
                .get();
        BufferedReader text = new BufferedReader(reader(file, charset));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return new CsvReader(format.parse(text));
    }

    /** What decodes without a fault as UTF-8 is UTF-8: text in GB18030 hardly ever does. */
    private static Charset charset(Path file) throws IOException {
        char[] buffer = new char[8_192];
        for (Charset charset : CHARSETS) {
            try (Reader text = reader(file, charset)) {
                int read;
                do {
                    read = text.read(buffer);
                } while (read >= 0);
                return charset;
            } catch (CharacterCodingException another) {
                // The next one may fit.
            }
        }
        throw ProblemException.invalid(
                "file", LocalizedText.of("编码须为 UTF-8 或 GB18030", "The encoding must be UTF-8 or GB18030"));
    }

    /** The one of which the first line with any has most. */
    private static char delimiter(Path file, Charset charset) throws IOException {
        try (BufferedReader lines = new BufferedReader(reader(file, charset))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String first = line;
                char best = List.of(',', '\t', ';').stream()
                        .max((a, b) -> Long.compare(count(first, a), count(first, b)))
                        .orElseThrow();
                if (count(line, best) > 0) {
                    return best;
                }
            }
            return ',';
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw SheetReader.unreadable();
        }
    }

    @Override
    public SheetRow next() {
        try {
            CSVRecord values = records.next();
            return new SheetRow(
                    ++number,
                    values.stream().map(Injection::undo).map(SheetCell::text).toList());
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw SheetReader.unreadable();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
