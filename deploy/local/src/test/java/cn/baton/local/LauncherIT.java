package cn.baton.local;

import cn.baton.local.stack.PortPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The launcher as the script {@code baton} starts it. */
class LauncherIT {

    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();

    @TempDir
    private Path empty;

    private record Outcome(int status, String output) {}

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            int base = port - 2;
            Outcome up = launch(HOME, "up", "--port-base", Integer.toString(base));
            assertThat(up.status()).isEqualTo(1);
            assertThat(up.output())
                    .contains(port + "  needed by the issue service")
                    .contains("--port-base");
        }
    }

    @Test
    void servicesThatAreNotBuiltAreNamed() throws Exception {
        Outcome up = launch(empty, "up", "--port-base", Integer.toString(PortPlan.HIGHEST_BASE));
        assertThat(up.status()).isEqualTo(1);
        assertThat(up.output()).contains("Not built yet").contains("notification-service");
    }

    @Test
    void thereIsNoTokenWhenNothingRuns() throws Exception {
        Outcome token = launch(empty, "token", "city-admin");
        assertThat(token.status()).isEqualTo(2);
        assertThat(token.output()).contains("./baton up");
    }

    private static Outcome launch(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbaton.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            String text = output.readAllAsString();
            return new Outcome(process.waitFor(), text);
        }
    }
}
