package cn.baton.notification.document;

import cn.baton.support.file.TempFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Files that come inside the service's jar and are needed on disk. Each is unpacked once for all processes that this
 * user runs, under its hash: however often a process is killed, there is one of it. The folder is the user's alone, so
 * that nobody else can put other contents there; where it cannot be, the file is one of this process's own and swept away
 * after it.
 */
@ApplicationScoped
class UnpackedFiles {

    private static final Logger LOG = Logger.getLogger(UnpackedFiles.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    @Inject
    UnpackedFiles(@ConfigProperty(name = "java.io.tmpdir") String temporary) {
        this.folder = Path.of(temporary, "baton-unpacked-" + System.getProperty("user.name"));
    }

    /** @param resource absolute path in the jar */
    Path file(String resource) {
        try {
            String hash = hash(open(resource));
            String name = Path.of(resource).getFileName().toString();
            int dot = name.lastIndexOf('.');
            String ending = name.substring(dot);
            if (!isOurs()) {
                LOG.warnf("The folder %s is not this user's alone: %s is unpacked for this process only", folder, name);
                return copy(resource, ending);
            }
            Path file = folder.resolve(name.substring(0, dot) + "-" + hash + ending);
            if (!Files.isRegularFile(file) || !hash(Files.newInputStream(file)).equals(hash)) {
                Files.move(copy(resource, ending), file, StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("A bundled file cannot be unpacked", e);
        }
    }

    private boolean isOurs() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder.getParent());
            try {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } catch (IOException anotherWasFaster) {
                LOG.debugf("Made by another process: %s", folder);
            }
        }
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                        .equals(OWNER_ONLY)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"));
    }

    private static Path copy(String resource, String ending) throws IOException {
        Path copy = TempFiles.create("unpacked", ending);
        try (InputStream content = open(resource)) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static InputStream open(String resource) throws IOException {
        InputStream content = UnpackedFiles.class.getResourceAsStream(resource);
        if (content == null) {
            throw new FileNotFoundException(resource);
        }
        return content;
    }

    private static String hash(InputStream content) throws IOException {
        try (InputStream input = content) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(input, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
