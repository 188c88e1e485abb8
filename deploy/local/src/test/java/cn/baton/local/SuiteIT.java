package cn.baton.local;

import cn.baton.demo.StoryListener;
import cn.baton.demo.StoryResult;
import cn.baton.local.stack.PortPlan;
import cn.baton.local.stack.ServiceDefinition;
import cn.baton.local.stack.Stack;
import cn.baton.local.stack.StackListener;
import cn.baton.local.stack.StackOptions;
import cn.baton.local.story.StackStory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The story, told with the processes that {@code ./baton up} starts. Every telling has fresh databases, so that their
 * results can be compared; the logs stay in target/suite. Needs the services' applications, which {@code mvn verify}
 * builds before this module.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuiteIT {

    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path RUNS = Path.of("target", "suite");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<String> steps = new ArrayList<>();
    private StoryResult undisturbed;

    @BeforeAll
    void tellTheStory() throws Exception {
        try (Stack stack = start("undisturbed")) {
            undisturbed = tell(stack, steps::add);
        }
    }

    @Test
    void theStoryEndsAsItShould() {
        assertThat(undisturbed.failures()).isEmpty();
        assertThat(undisturbed.succeeded()).isTrue();
    }

    /**
     * The service is killed without warning, just when the story needs it or sends it events, and the story goes on at
     * once, while it starts again.
     */
    @ParameterizedTest
    @CsvSource({"project, start", "issue, escalate", "notification, draft", "scoring, raise"})
    void aServiceThatIsKilledInTheMiddleMakesNoDifference(String name, String middle) throws Exception {
        ServiceDefinition service = service(name);
        assertThat(steps).contains(middle);
        try (Stack stack = start(service.name())) {
            long before = stack.pid(service);
            StoryResult result = tell(stack, step -> {
                if (step.equals(middle)) {
                    stack.kill(service);
                }
            });
            stack.awaitReady(service, PATIENCE);
            assertThat(stack.pid(service)).isNotEqualTo(before);
            assertThat(result.failures()).isEmpty();
            assertThat(withoutIds(result)).isEqualTo(withoutIds(undisturbed));
        }
    }

    /** Ids are new in every telling. */
    private static Map<String, Object> withoutIds(StoryResult result) {
        Map<String, Object> facts = new TreeMap<>(result.facts());
        facts.values().removeIf(fact -> ID.matcher(fact.toString()).matches());
        return facts;
    }

    private static ServiceDefinition service(String name) {
        return ServiceDefinition.all().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Stack start(String name) throws Exception {
        return Stack.start(StackOptions.temporary(HOME, RUNS.resolve(name), PortPlan.free()), StackListener.NONE);
    }

    private static StoryResult tell(Stack stack, StoryListener listener) throws InterruptedException {
        return new StackStory(stack, System.out).run(listener);
    }
}
