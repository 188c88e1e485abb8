package cn.baton.local.stack;

import cn.baton.embedded.LeashedCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ServiceProcessTest {

    @TempDir
    private Path directory;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StackListener listener = new StackListener() {

        @Override
        public void ready(String part, Duration time) {
            if (killsItself) {
                process.kill();
            }
            heard.add("ready");
        }

        @Override
        public void crashed(String service, int exitCode, List<String> lastLines, Duration gap) {
            heard.add("crashed with " + exitCode + " after " + lastLines);
        }

        @Override
        public void back(String service, Duration time) {
            heard.add("back");
        }
    };

    private ServiceProcess process;
    /** Killed between getting ready and saying so. */
    private boolean killsItself;

    @AfterEach
    void stop() {
        process.stop(Duration.ofSeconds(5));
    }

    @Test
    void aKilledServiceIsReportedAndStartedAgain() throws Exception {
        process = start("echo hello; exec sleep 100", () -> true);
        process.firstReady().get(20, TimeUnit.SECONDS);
        await().until(() -> Files.readString(log()).contains("hello"));
        long first = process.pid();
        process.kill();
        process.ready().get(20, TimeUnit.SECONDS);
        assertThat(heard).containsExactly("ready", "crashed with 137 after [hello]", "back");
        assertThat(process.pid()).isPositive().isNotEqualTo(first);
    }

    @Test
    void aServiceThatNeverGetsReadyIsGivenUpWithItsLastWords() {
        process = start("echo no database; exit 3", () -> false);
        assertThat(process.firstReady())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(StackStartException.class)
                .withMessageContaining("exit code 3")
                .withMessageContaining("no database");
        assertThat(heard).hasSize(2);
    }

    @Test
    void whoWaitsAfterAKillWaitsForTheNextProcess() throws Exception {
        Path starts = directory.resolve("starts");
        killsItself = true;
        process = start("echo >> %s; exec sleep 100".formatted(starts), () -> startsIn(starts) > 0);
        process.firstReady().get(20, TimeUnit.SECONDS);
        await().untilAsserted(() -> assertThat(heard).contains("ready"));
        process.ready().get(20, TimeUnit.SECONDS);
        assertThat(heard).containsExactly("ready", "crashed with 137 after []", "back");
    }

    /** Its database may be away for longer than any number of starts. */
    @Test
    void aServiceThatWasReadyOnceIsNotGivenUp() throws Exception {
        Path starts = directory.resolve("starts");
        process = start(
                "echo >> %1$s; n=$(wc -l < %1$s); [ $n = 1 ] || [ $n = 5 ] || exit 3; exec sleep 100".formatted(starts),
                () -> List.of(1L, 5L).contains(startsIn(starts)));
        process.firstReady().get(20, TimeUnit.SECONDS);
        process.kill();
        process.ready().get(60, TimeUnit.SECONDS);
        assertThat(heard)
                .startsWith("ready", "crashed with 137 after []")
                .endsWith("crashed with 3 after []", "back")
                .hasSize(6);
    }

    private static long startsIn(Path starts) {
        try {
            return Files.readAllLines(starts).size();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void aServiceThatIsAskedToStopIsNotStartedAgain() throws Exception {
        process = start("exec sleep 100", () -> true);
        process.firstReady().get(20, TimeUnit.SECONDS);
        process.stop(Duration.ofSeconds(5));
        assertThat(process.pid()).isEqualTo(-1);
        assertThat(heard).containsExactly("ready");
    }

    @Test
    void eachLineOfTheLogNamesItsService() {
        process = start("echo hello; exec sleep 100", () -> true);
        await().untilAsserted(() -> assertThat(log()).hasContent("some | hello"));
    }

    private ServiceProcess start(String script, Readiness readiness) {
        ServiceLog log = new ServiceLog(log(), "some", _ -> {});
        ServiceProcess started =
                new ServiceProcess("some", () -> LeashedCommand.of("/bin/sh", "-c", script), readiness, log, listener);
        started.start();
        return started;
    }

    private Path log() {
        return directory.resolve("some.log");
    }
}
