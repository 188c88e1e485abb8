package cn.baton.local.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;

class RunFileTest {

    @TempDir
    private Path home;

    @Test
    void aRunningStackIsFound() throws IOException {
        RunFile file = RunFile.ofThisProcess(8080, "http://127.0.0.1:8090", "client", "secret");
        file.write(folder(8080));
        assertThat(RunFile.running(home)).containsExactly(file);
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        RunFile.ofThisProcess(8080, "http://127.0.0.1:8090", "client", "secret").write(folder(8080));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder(8080).resolve("run.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatAKilledStackLeftBehindIsNoStack() throws IOException {
        long self = ProcessHandle.current().pid();
        new RunFile(8080, self, 1, "http://127.0.0.1:8090", "client", "secret").write(folder(8080));
        assertThat(RunFile.running(home)).isEmpty();
    }

    @Test
    void aStoppedStackIsGone() throws IOException {
        RunFile.ofThisProcess(8080, "http://127.0.0.1:8090", "client", "secret").write(folder(8080));
        RunFile.delete(folder(8080));
        assertThat(RunFile.running(home)).isEmpty();
    }

    @Test
    void nothingIsRunningInAFreshCheckout() {
        assertThat(RunFile.running(home)).isEmpty();
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(RunFile.ofThisProcess(8080, "http://127.0.0.1:8090", "client", "hidden"))
                .asString()
                .doesNotContain("hidden");
    }

    private Path folder(int portBase) throws IOException {
        return Files.createDirectories(RunFile.folder(home, portBase));
    }
}
