package cn.baton.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes a directory when it is closed or when this JVM is gone, whatever ended it, and not before: it outlives the
 * servers that work in it, so that one which died can be started again.
 *
 * <p>A small shell does it, which reads a pipe that the kernel closes together with this JVM (see {@link Leash}). A server
 * that is still being stopped by its own leash is waited for.
 */
final class TemporaryDirectory implements AutoCloseable {

    private static final String USER = "server.pid";

    // 600 tenths of a second: longer than any server may take to stop.
    private static final String SCRIPT = """
            directory=$1
            trap '' HUP INT TERM
            read -r asked
            patience=600
            user=$(cat "$directory/server.pid")
            while [ -n "$user" ] && [ "$patience" -gt 0 ] && kill -0 "$user"; do
              sleep 0.1
              patience=$((patience - 1))
            done
            while rm -rf -- "$directory"; [ -e "$directory" ] && [ "$patience" -gt 0 ]; do
              sleep 0.1
              patience=$((patience - 1))
            done
            """;

    private final Path path;
    private final Process keeper;

    private TemporaryDirectory(Path path, Process keeper) {
        this.path = path;
        this.keeper = keeper;
    }

    static TemporaryDirectory keeping(Path path) throws IOException {
        List<String> command = new ArrayList<>();
        // Out of reach of the terminal's Ctrl-C, which is not for it.
        Executables.find("setsid").ifPresent(_ -> command.add("setsid"));
        command.addAll(List.of("/bin/sh", "-c", SCRIPT, "keeper", path.toString()));
        Process keeper = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new TemporaryDirectory(path, keeper);
    }

    /** The process that works in the directory now. */
    void usedBy(long pid) {
        try {
            Files.writeString(path.resolve(USER), Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write in " + path, e);
        }
    }

    /** Returns before the directory is gone. */
    @Override
    public void close() {
        try {
            OutputStream pipe = keeper.getOutputStream();
            pipe.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }
}
