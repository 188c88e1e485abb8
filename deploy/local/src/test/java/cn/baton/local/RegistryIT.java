package cn.baton.local;

import cn.baton.local.stack.PortPlan;
import cn.baton.local.stack.ServiceDefinition;
import cn.baton.local.stack.Stack;
import cn.baton.local.stack.StackListener;
import cn.baton.local.stack.StackOptions;
import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** The registry as the processes of the suite serve it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryIT {

    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROWS = 1_500;
    private static final int KILLED_AFTER = 400;

    private Stack stack;
    private Registry registry;

    @BeforeAll
    void start() throws Exception {
        stack = Stack.start(
                StackOptions.temporary(HOME, Path.of("target", "suite", "registry"), PortPlan.free()),
                StackListener.NONE);
        registry = new Registry(stack);
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void everyGroupOfEndpointsAnswersTheWalk() throws Exception {
        ProcessBuilder walk = new ProcessBuilder(
                "sh", HOME.resolve("deploy/demo/registry-walk.sh").toString());
        walk.environment().put("BATON_REGISTRY", registry.address().toString());
        walk.environment().put("BATON_TOKEN", registry.token());
        Process process = walk.redirectErrorStream(true).start();
        String output;
        try (var lines = process.inputReader()) {
            output = lines.readAllAsString();
        }
        assertThat(process.waitFor()).as(output).isZero();
    }

    /** The process is killed without warning while it writes; the next one goes on. */
    @ParameterizedTest
    @ValueSource(strings = {"ALL_OR_NOTHING", "VALID_ROWS"})
    void anImportOutlivesItsProcess(String mode) throws Exception {
        String mark = "中断" + mode.charAt(0);
        StringBuilder sheet = new StringBuilder("项目名称,外部编号,区划\n");
        for (int row = 0; row < ROWS; row++) {
            sheet.append("%s%d,killed-%s-%d,411082\n".formatted(mark, row, mode, row));
        }
        String job = registry.importSheet(sheet.toString(), mode);
        await().until(() -> job(job).path("done").asInt() >= KILLED_AFTER);
        stack.kill(ServiceDefinition.PROJECT);
        stack.awaitReady(ServiceDefinition.PROJECT, PATIENCE);

        await().until(() -> job(job).path("state").asText().equals("SUCCEEDED"));
        assertThat(job(job).at("/result/created").asInt()).isEqualTo(ROWS);
        assertThat(registry.get("/api/v1/projects?count=true&limit=1&q="
                                + java.net.URLEncoder.encode(mark, java.nio.charset.StandardCharsets.UTF_8))
                        .path("total")
                        .asInt())
                .isEqualTo(ROWS);
    }

    private JsonNode job(String id) throws Exception {
        return registry.get("/api/v1/jobs/" + id);
    }

    private static org.awaitility.core.ConditionFactory await() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions();
    }
}
