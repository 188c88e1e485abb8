package cn.baton.embedded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What every server promises to the process that owns it. */
interface OwnedServerContract {

    /** The server as {@link OwnerMain} knows it. */
    String server();

    /** What messages to people call it. */
    String title();

    OwnedServer start(ServerOptions options);

    /** Starts the server and stops it again; returns its process id. */
    default long runOnce(ServerOptions options) {
        try (OwnedServer server = start(options)) {
            return server.pid();
        }
    }

    @Test
    default void startsAgainRightAfterTheOwnerWasKilled(@TempDir Path directory) throws IOException {
        Owner owner = Owner.of(server(), directory);
        owner.kill();

        assertThat(runOnce(new ServerOptions(directory, 0))).isNotEqualTo(owner.childPid());
    }

    @Test
    default void vanishesWithATemporaryDirectoryWhenTheOwnerIsKilled() throws IOException {
        Owner owner = Owner.of(server(), null);
        assertThat(owner.dataDirectory()).exists();

        owner.kill();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(owner.childIsAlive()).isFalse();
            assertThat(owner.dataDirectory()).doesNotExist();
        });
    }

    @Test
    default void outlivesItsProcessWithATemporaryDirectoryAndEndsWithIt() {
        OwnedServer server = start(ServerOptions.temporary());
        long first = server.pid();
        kill(first);
        assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(128 + 9);

        server.restart();
        assertThat(server.pid()).isNotEqualTo(first);
        assertThat(server.logFile()).exists();

        server.close();
        await().untilAsserted(() -> assertThat(server.logFile().getParent()).doesNotExist());
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    @Test
    default void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(Ports.loopback(0));
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> runOnce(new ServerOptions(null, port)))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining(title())
                    .hasMessageContaining(Integer.toString(port));
        }
    }
}
