package cn.baton.local;

import cn.baton.local.stack.PortPlan;
import cn.baton.local.stack.ServiceDefinition;
import cn.baton.local.stack.Stack;
import cn.baton.local.stack.StackListener;
import cn.baton.local.stack.StackOptions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/** The servers of a stack die, and the suite goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServersIT {

    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StackListener listener = new StackListener() {

        @Override
        public void crashed(String part, int exitCode, List<String> lastLines, Duration gap) {
            heard.add(part + " crashed with " + exitCode);
        }

        @Override
        public void back(String part, Duration time) {
            heard.add(part + " is back");
        }
    };

    private Stack stack;
    private Registry registry;

    @BeforeAll
    void start() throws Exception {
        stack = Stack.start(
                StackOptions.temporary(HOME, Path.of("target", "suite", "servers"), PortPlan.free()), listener);
        registry = new Registry(stack);
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aDatabaseServerThatIsKilledComesBackWithAllThatWasWritten() throws Exception {
        String before = registry.register("断电之前");
        kill(stack.postgresPid());
        await().until(() -> heard.contains("PostgreSQL is back"));
        assertThat(heard).contains("PostgreSQL crashed with 137");

        await().until(() -> registry.get("/api/v1/projects/" + before)
                .at("/details/name")
                .asText()
                .equals("断电之前"));
        await().until(() -> registry.register("断电之后") != null);
    }

    @Test
    void aBrokerThatIsKilledComesBackAndPassesOnWhatWasWrittenMeanwhile() throws Exception {
        kill(stack.kafkaPid());
        String project = registry.register("总线中断时登记");
        await().until(() -> heard.contains("Kafka is back"));

        await().until(() -> registry.factsOf(project) == 1);
    }

    /** As it is while its database is away: each start fails, and none is the last. */
    @Test
    void aServiceThatCannotStartForAWhileComesBack() throws Exception {
        for (int death = 0; death < 4; death++) {
            long pid = stack.pid(ServiceDefinition.ISSUE);
            stack.kill(ServiceDefinition.ISSUE);
            await().until(() -> stack.pid(ServiceDefinition.ISSUE) > 0 && stack.pid(ServiceDefinition.ISSUE) != pid);
        }
        stack.awaitReady(ServiceDefinition.ISSUE, Duration.ofMinutes(2));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static ConditionFactory await() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions();
    }
}
