package cn.baton.support.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class TempFileSweepTest {

    private static final long NOBODY = 4_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void whatADeadProcessLeftIsDeletedAndNothingElse() throws IOException {
        Path uploads = Files.createDirectory(folder.resolve("uploads"));
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        long own = ProcessHandle.current().pid();
        Path left = file(folder, "baton-work-" + NOBODY + "-import-1.XLSX", Duration.ofDays(1));
        Path leftByNamesake = file(folder, "baton-work-" + own + "-import-1.XLSX", Duration.ofDays(1));
        Path leftUpload = file(uploads, "a", Duration.ofDays(1));
        Path others = file(folder, "baton-work-" + living + "-import-1.XLSX", Duration.ofDays(1));
        Path ours = file(folder, "baton-work-" + own + "-import-2.XLSX", Duration.ofDays(-1));
        Path foreign = file(folder, "baton-work-notes.txt", Duration.ofDays(1));
        Path upload = file(uploads, "b", Duration.ofDays(-1));

        new TempFileSweep(folder.toString(), uploads.toString()).sweep();

        assertThat(left).doesNotExist();
        assertThat(leftByNamesake).doesNotExist();
        assertThat(leftUpload).doesNotExist();
        assertThat(others).exists();
        assertThat(ours).exists();
        assertThat(foreign).exists();
        assertThat(upload).exists();
    }

    private static Path file(Path folder, String name, Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
