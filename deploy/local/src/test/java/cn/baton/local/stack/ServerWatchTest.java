package cn.baton.local.stack;

import cn.baton.embedded.Leash;
import cn.baton.embedded.LeashedCommand;
import cn.baton.embedded.OwnedServer;
import cn.baton.embedded.ServerStartException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ServerWatchTest {

    @TempDir
    private Path directory;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StackListener listener = new StackListener() {

        @Override
        public void crashed(String part, int exitCode, List<String> lastLines, Duration gap) {
            heard.add(part + " crashed with " + exitCode + " after " + lastLines);
        }

        @Override
        public void back(String part, Duration time) {
            heard.add(part + " is back");
        }
    };

    private SleepingServer server;
    private ServerWatch watch;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(directory.resolve("log"), "going to sleep\n");
        server = new SleepingServer(directory.resolve("log"));
        watch = ServerWatch.over("Sleeper", server, listener);
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void aServerThatDiesIsReportedAndStartedAgain() {
        server.kill();
        await().untilAsserted(() -> assertThat(heard)
                .containsExactly("Sleeper crashed with 137 after [going to sleep]", "Sleeper is back"));
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void aServerThatDoesNotComeUpIsTriedAgain() {
        server.refusals.set(2);
        server.kill();
        await().untilAsserted(() -> assertThat(heard).hasSize(4).last().isEqualTo("Sleeper is back"));
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void aServerThatIsStoppedForAWhileIsNotTouched() throws Exception {
        long pid = server.pid();
        signal("STOP", pid);
        await().until(() -> Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") T "));
        signal("CONT", pid);
        assertThat(server.pid()).isEqualTo(pid);
        assertThat(server.isAlive()).isTrue();
        assertThat(heard).isEmpty();
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-s", name, Long.toString(pid)).start().waitFor();
    }

    @Test
    void aServerThatIsClosedIsNotStartedAgain() {
        watch.close();
        assertThat(server.isAlive()).isFalse();
        assertThat(heard).isEmpty();
    }

    private static final class SleepingServer implements OwnedServer {

        private final Path log;
        private final AtomicInteger refusals = new AtomicInteger();
        private volatile Leash leash;

        private SleepingServer(Path log) {
            this.log = log;
            restart();
        }

        private void kill() {
            leash.kill();
        }

        private boolean isAlive() {
            return leash.isAlive();
        }

        @Override
        public long pid() {
            return leash.pid();
        }

        @Override
        public CompletableFuture<Integer> onExit() {
            return leash.onExit();
        }

        @Override
        public void restart() {
            if (refusals.getAndDecrement() > 0) {
                throw new ServerStartException("not yet");
            }
            leash = Leash.start(LeashedCommand.of("sleep", "600"));
        }

        @Override
        public Path logFile() {
            return log;
        }

        @Override
        public void close() {
            leash.stop();
        }
    }
}
