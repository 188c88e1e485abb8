package cn.baton.support.sheet;

import cn.baton.support.file.MostlyText;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a CSV apart (RFC 4180), row by row: one that breaks the rules is faulty, and the next is read as if nothing had
 * happened. A quote that is never closed would take in the rest of the file: its row ends with its line instead, and of the
 * lines that it would have taken in those count that look like the rows before.
 */
final class CsvParser {

    /** Characters of a record. */
    private static final int MOST = 512 * 1_024;

    /** That a broken transfer puts before a line feed. */
    private static final int MOST_RETURNS = 4;

    private final CsvText text;
    private final char delimiter;
    private final boolean returnsEndLines;
    private int number;
    private int usualFields = -1;
    /** As far as a quote reached that was not closed, from where the next record begins. */
    private int doubtful;
    /** Whether no line has looked like a row since a quote went wrong. */
    private boolean lost;

    private final List<CsvRecord.Field> fields = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int at;
    private boolean broken;

    /** @param returnsEndLines whether lines end in a carriage return alone */
    CsvParser(CsvText text, char delimiter, boolean returnsEndLines) {
        this.text = text;
        this.delimiter = delimiter;
        this.returnsEndLines = returnsEndLines;
    }

    boolean hasNext() throws IOException {
        return text.at(0) != CsvText.END;
    }

    CsvRecord next() throws IOException {
        number++;
        parse();
        boolean isInDoubt = doubtful > 0 || lost;
        if (broken) {
            doubtful = Math.max(doubtful, at);
            lost = true;
            endWithLine();
        }
        CsvRecord record = new CsvRecord(List.copyOf(fields));
        boolean isUsual = fields.size() == usualFields && !hasLoneQuote(record);
        if (isInDoubt && !record.isFaulty() && !record.isBlank() && !isUsual) {
            record = faulty(record);
        }
        if (!record.isFaulty() && !record.isBlank()) {
            usualFields = fields.size();
            lost = false;
        }
        text.skip(at);
        doubtful = Math.max(0, doubtful - at);
        return record;
    }

    private void parse() throws IOException {
        fields.clear();
        starts.clear();
        at = 0;
        broken = false;
        boolean more = true;
        while (more && !broken) {
            more = field();
        }
    }

    /** @return whether another follows */
    private boolean field() throws IOException {
        starts.add(at);
        int first = text.at(at);
        if (first == '"') {
            at++;
            return quoted(false);
        }
        if (first == '=' && text.at(at + 1) == '"') {
            at += 2;
            return quoted(true);
        }
        return plain();
    }

    private boolean plain() throws IOException {
        int from = starts.getLast();
        at = from;
        SheetCell.Mark fault = null;
        for (int next = text.at(at); next != delimiter && !endsLine(next); next = text.at(at)) {
            if (next == '\r') {
                fault = SheetCell.Mark.LONE_RETURN;
            } else if (MostlyText.isFault((char) next)) {
                fault = SheetCell.Mark.NOT_TEXT;
            }
            at++;
            if (at > MOST) {
                throw tooLong();
            }
        }
        fields.add(new CsvRecord.Field(text.text(from, at), false, fault));
        return passEnd();
    }

    /** @param exact whether the quotes are those of a text in a formula, as in {@code ="000123"} */
    private boolean quoted(boolean exact) throws IOException {
        StringBuilder value = new StringBuilder();
        SheetCell.Mark fault = null;
        while (true) {
            int next = text.at(at);
            if (next == CsvText.END || at > MOST) {
                broken = true;
                return false;
            }
            at++;
            if (next == '"') {
                if (text.at(at) != '"') {
                    break;
                }
                at++;
            } else if (next != '\r' && MostlyText.isFault((char) next)) {
                fault = SheetCell.Mark.NOT_TEXT;
            }
            value.append((char) next);
        }
        while (text.at(at) == ' ' && delimiter != ' ') {
            at++;
        }
        if (text.at(at) != delimiter && !endsLine(text.at(at))) {
            // What goes on behind the text of a formula is a formula, and not a broken text.
            broken = !exact;
            return exact && plain();
        }
        fields.add(new CsvRecord.Field(value.toString(), exact, fault));
        return passEnd();
    }

    /** The record ends with its first line, in which the last field is the faulty one. */
    private void endWithLine() throws IOException {
        int end = lineEnd();
        int whole = 0;
        while (whole + 1 < starts.size() && starts.get(whole + 1) <= end) {
            whole++;
        }
        fields.subList(whole, fields.size()).clear();
        fields.add(new CsvRecord.Field(text.text(starts.get(whole), end), false, SheetCell.Mark.QUOTES));
        at = end;
        passEnd();
    }

    private int lineEnd() throws IOException {
        int end = 0;
        while (!endsLine(text.at(end), end)) {
            end++;
            if (end > MOST) {
                throw tooLong();
            }
        }
        return end;
    }

    private boolean endsLine(int next) throws IOException {
        return endsLine(next, at);
    }

    private boolean endsLine(int next, int where) throws IOException {
        if (next == CsvText.END || next == '\n') {
            return true;
        }
        if (next != '\r') {
            return false;
        }
        int behind = where + 1;
        while (text.at(behind) == '\r' && behind < where + MOST_RETURNS) {
            behind++;
        }
        return returnsEndLines || text.at(behind) == '\n' || text.at(behind) == CsvText.END;
    }

    /** @return whether another field follows */
    private boolean passEnd() throws IOException {
        int next = text.at(at);
        if (next == CsvText.END) {
            return false;
        }
        if (next == delimiter) {
            at++;
            return true;
        }
        if (next == '\r' && returnsEndLines) {
            at += text.at(at + 1) == '\n' ? 2 : 1;
            return false;
        }
        while (text.at(at) == '\r') {
            at++;
        }
        at += text.at(at) == '\n' ? 1 : 0;
        return false;
    }

    private static boolean hasLoneQuote(CsvRecord record) {
        return record.fields().stream()
                .anyMatch(field -> field.text().chars().filter(c -> c == '"').count() % 2 == 1);
    }

    private static CsvRecord faulty(CsvRecord record) {
        List<CsvRecord.Field> fields = new ArrayList<>(record.fields());
        fields.set(0, new CsvRecord.Field(fields.getFirst().text(), false, SheetCell.Mark.QUOTES));
        return new CsvRecord(fields);
    }

    private ProblemException tooLong() {
        return ProblemException.invalid(
                "file",
                LocalizedText.of(
                        "第 %d 行起的内容过长，请检查单元格是否超过 %d 个字",
                        "From row %d on there is too much text: look for a cell of more than %d characters",
                        number,
                        SheetCell.MOST_TEXT));
    }
}
