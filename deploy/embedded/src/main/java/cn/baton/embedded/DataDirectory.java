package cn.baton.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory of one server, readable by its owner only: it holds secrets and everybody's data. */
record DataDirectory(Path path, boolean temporary) {

    private static final int TAIL_BYTES = 4_000;

    static DataDirectory of(ServerOptions options, String server) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            if (options.dataDirectory() == null) {
                return new DataDirectory(Files.createTempDirectory("baton-" + server + "-", ownerOnly), true);
            }
            Files.createDirectories(options.dataDirectory(), ownerOnly);
            return new DataDirectory(options.dataDirectory(), false);
        } catch (IOException e) {
            throw new UncheckedIOException("No data directory for " + server, e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    LeashedCommand deletedAfterIfTemporary(LeashedCommand command) {
        return temporary ? command.deletingAfterwards(path) : command;
    }

    /** For a start that failed before any child was there to clean up after. */
    void discardIfTemporary() {
        if (temporary) {
            try {
                DirectoryTree.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + path, e);
            }
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
