package cn.baton.support.office;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;

/**
 * A part as it is unpacked: so much of it in all, so much between two events, and nothing more once the thread that reads
 * is interrupted.
 */
final class MeteredInput extends FilterInputStream {

    /** The longest text of a cell, each of its characters as a numeric reference, leaves room for as much again. */
    static final int MOST_IN_ONE_EVENT = 512 * 1_024;

    private final ReadBudget.Meter meter;
    private final long most;
    private long position;
    private long eventStart;

    /** @param most bytes in all */
    MeteredInput(InputStream content, ReadBudget.Meter meter, long most) {
        super(content);
        this.meter = meter;
        this.most = most;
        this.eventStart = Long.MAX_VALUE - MOST_IN_ONE_EVENT;
    }

    /** From here on the next event begins; an input of which nobody says so may be read through. */
    void beginEvent() {
        eventStart = position;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        pass(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        pass(Math.max(read, 0));
        return read;
    }

    private void pass(int bytes) {
        if (Thread.currentThread().isInterrupted()) {
            throw new UncheckedIOException(new InterruptedIOException("Reading was interrupted"));
        }
        position += bytes;
        if (position - eventStart > MOST_IN_ONE_EVENT) {
            throw ProblemException.invalid(
                    "file",
                    LocalizedText.of(
                            "文件中有一处内容过长（如单元格文字），最多 %d 字节",
                            "One thing in the file, such as a cell, is too long: at most %d bytes", MOST_IN_ONE_EVENT));
        }
        if (position > most) {
            throw ReadBudget.tooMuch();
        }
        meter.bytesAt(position);
    }
}
