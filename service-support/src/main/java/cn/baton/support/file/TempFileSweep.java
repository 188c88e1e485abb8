package cn.baton.support.file;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Takes away at the start what processes left behind that were killed over their work. */
@ApplicationScoped
class TempFileSweep {

    private static final Logger LOG = Logger.getLogger(TempFileSweep.class);

    /** Far longer than any upload lasts: the folder is shared with the other services of the machine. */
    private static final Duration UPLOADS_LAST = Duration.ofHours(6);

    private final Path temporary;
    private final Path uploads;
    private final Instant started =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    @Inject
    TempFileSweep(
            @ConfigProperty(name = "java.io.tmpdir") String temporary,
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") String uploads) {
        this.temporary = Path.of(temporary);
        this.uploads = Path.of(uploads);
    }

    void onStart(@Observes StartupEvent event) {
        sweep();
    }

    void sweep() {
        delete(temporary, TempFiles.START + "*", this::isLeft);
        delete(uploads, "*", file -> isOlderThan(file, started.minus(UPLOADS_LAST)));
    }

    /** In a container every process has the same id: what is older than this one is not its own. */
    private boolean isLeft(Path file) {
        OptionalLong owner = TempFiles.owner(file);
        if (owner.isEmpty()) {
            return false;
        }
        return owner.getAsLong() == ProcessHandle.current().pid()
                ? isOlderThan(file, started)
                : ProcessHandle.of(owner.getAsLong()).isEmpty();
    }

    private static boolean isOlderThan(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void delete(Path folder, String names, Predicate<Path> unwanted) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        int deleted = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            for (Path file : files) {
                deleted += unwanted.test(file) && delete(file) ? 1 : 0;
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.warnf("What was left in %s cannot be told: %s", folder, unreadable.toString());
        }
        if (deleted > 0) {
            LOG.infof("Deleted %d files that an earlier process left in %s", deleted, folder);
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException notOurs) {
            LOG.warnf("What was left behind stays: %s", notOurs.toString());
            return false;
        }
    }
}
