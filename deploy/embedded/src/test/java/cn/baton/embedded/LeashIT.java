package cn.baton.embedded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LeashIT {

    private static final String DEAF = "trap '' TERM; echo up; while :; do sleep 0.1; done";

    @Test
    void reportsTheChildsOwnPid() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Leash leash = Leash.start(LeashedCommand.of("sh", "-c", "echo $$").sendingLinesTo(lines::add));

        await().untilAsserted(() -> assertThat(lines).containsExactly(Long.toString(leash.pid())));
    }

    @Test
    void reportsTheExitCode() throws Exception {
        Leash leash = Leash.start(LeashedCommand.of("sh", "-c", "exit 7"));

        assertThat(leash.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void runsInItsDirectoryWithItsEnvironmentAndWritesToItsFile(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("log");
        Leash leash = Leash.start(LeashedCommand.of("sh", "-c", "pwd; echo $GREETING >&2")
                .inDirectory(directory)
                .withEnvironment("GREETING", "你好")
                .writingTo(log));
        leash.onExit().get(10, TimeUnit.SECONDS);

        assertThat(Files.readAllLines(log))
                .containsExactly(directory.toRealPath().toString(), "你好");
    }

    @Test
    void stopsAChildThatListens() {
        Leash leash = Leash.start(LeashedCommand.of("sleep", "600"));

        assertThat(leash.stop()).isEqualTo(128 + 15);
    }

    @Test
    void killsAChildThatDoesNotListen() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Leash leash = Leash.start(LeashedCommand.of("sh", "-c", DEAF).sendingLinesTo(lines::add));
        await().until(() -> lines.contains("up"));

        assertThat(leash.stop(Duration.ofMillis(300))).isEqualTo(128 + 9);
    }

    @Test
    void leavesNoWatcherBehind() {
        Leash leash = Leash.start(LeashedCommand.of("sleep", "600"));
        List<ProcessHandle> watchers =
                ProcessHandle.of(leash.pid()).orElseThrow().descendants().toList();
        leash.stop();

        await().untilAsserted(() -> assertThat(watchers).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void runsInASessionOfItsOwnSoThatTheTerminalDoesNotReachIt() throws IOException {
        try (Leash leash = Leash.start(LeashedCommand.of("sleep", "600"))) {
            await().untilAsserted(() -> assertThat(session(leash.pid())).isEqualTo(leash.pid()));
        }
    }

    @Test
    void endsTheChildWhenTheOwnerIsKilled() throws IOException {
        Owner owner = Owner.of("leash", null);
        assertThat(owner.childIsAlive()).isTrue();

        owner.kill();

        await().until(() -> !owner.childIsAlive());
    }

    private static long session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }
}
