package cn.baton.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory of one server, readable by its owner only: it holds secrets and everybody's data. */
final class DataDirectory implements AutoCloseable {

    private static final int TAIL_BYTES = 4_000;

    private final Path path;
    private final TemporaryDirectory temporary;

    private DataDirectory(Path path, TemporaryDirectory temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    static DataDirectory of(ServerOptions options, String server) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            if (options.dataDirectory() == null) {
                Path path = Files.createTempDirectory("baton-" + server + "-", ownerOnly);
                return new DataDirectory(path, TemporaryDirectory.keeping(path));
            }
            Files.createDirectories(options.dataDirectory(), ownerOnly);
            return new DataDirectory(options.dataDirectory(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("No data directory for " + server, e);
        }
    }

    Path path() {
        return path;
    }

    boolean temporary() {
        return temporary != null;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Starts a server that works in here. */
    Leash start(LeashedCommand command) {
        Leash leash = Leash.start(command);
        if (temporary != null) {
            temporary.usedBy(leash.pid());
        }
        return leash;
    }

    /** Deletes the directory if it is temporary, once the server that works in it has ended. */
    @Override
    public void close() {
        if (temporary != null) {
            temporary.close();
        }
    }

    /** The end of a log, for the message of an exception. */
    static String tailOf(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] tail = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }
}
