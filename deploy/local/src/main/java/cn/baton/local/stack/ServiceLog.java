package cn.baton.local.stack;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one service says, each line with the service's name before it, so that logs can be read together. The log of the
 * start before has {@code .1} at the end. Thread-safe; lines that come after the end are dropped.
 */
final class ServiceLog implements Consumer<String>, AutoCloseable {

    private static final int REMEMBERED = 12;

    private final String prefix;
    private final Consumer<String> echo;
    private final BufferedWriter writer;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private boolean closed;

    /** @param echo gets every line with its prefix, too */
    ServiceLog(Path file, String prefix, Consumer<String> echo) {
        this.prefix = prefix;
        this.echo = echo;
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            this.writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the log " + file, e);
        }
    }

    @Override
    public synchronized void accept(String line) {
        if (closed) {
            return;
        }
        if (lastLines.size() == REMEMBERED) {
            lastLines.removeFirst();
        }
        lastLines.addLast(line);
        String prefixed = prefix + " | " + line;
        try {
            writer.write(prefixed);
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        echo.accept(prefixed);
    }

    /** The last lines, without prefix. */
    synchronized List<String> tail() {
        return List.copyOf(lastLines);
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
