package cn.baton.support.sheet;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;

/** The text of a CSV while it is parsed: as far ahead as a record may reach, and no farther. */
final class CsvText implements AutoCloseable {

    static final int END = -1;

    private static final int BLOCK = 16 * 1_024;

    private final Reader reader;
    private final StringBuilder ahead = new StringBuilder();
    private final char[] block = new char[BLOCK];
    private int start;
    private boolean ended;

    CsvText(Reader reader) {
        this.reader = reader;
    }

    /** @param offset from where the next record begins; {@link #END} behind the last character */
    int at(int offset) throws IOException {
        while (start + offset >= ahead.length() && !ended) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Reading was interrupted");
            }
            int read = reader.read(block);
            ended = read < 0;
            ahead.append(block, 0, Math.max(read, 0));
        }
        return start + offset < ahead.length() ? ahead.charAt(start + offset) : END;
    }

    /** Goes on behind what has been parsed. */
    void skip(int length) {
        start += length;
        if (start > BLOCK) {
            ahead.delete(0, start);
            start = 0;
        }
    }

    String text(int from, int to) {
        return ahead.substring(start + from, start + to);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
