package cn.baton.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where unpacked binaries and class archives stay between runs: {@code $XDG_CACHE_HOME/baton}, else
 * {@code ~/.cache/baton}. Not below the shared temporary directory, where another user could put programs of his own
 * for us to run.
 */
final class CacheDirectory {

    private CacheDirectory() {}

    static Path path() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path parent = configured != null && !configured.isBlank()
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home"), ".cache");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            return Files.createDirectories(parent.resolve("baton"), ownerOnly);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a cache directory; set XDG_CACHE_HOME", e);
        }
    }
}
