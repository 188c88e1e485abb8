package cn.baton.local.faults;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is lost and nothing doubled, whatever is killed or stopped while the suite is written to. In every build one
 * short run of one seed; {@code ./baton verify --faults} does longer ones: {@code --seeds N} as many of seeds that nobody
 * chose, {@code --seed S} that of one seed again.
 */
class FaultRunIT {

    private static final long USUAL_SEED = 1;
    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int HIGHEST_SEED = 1_000_000;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsLostAndNothingDoubled(long seed) throws Exception {
        FaultPlan plan = FaultPlan.of(seed, isLong() ? LONG : SHORT);
        System.out.println("Faults on purpose, seed " + seed + "\n" + plan.inWords());
        try (FaultRun run = FaultRun.start("seed-" + seed)) {
            run.perform(plan);
            List<String> findings = run.judge();
            System.out.println("Seed " + seed + ": " + run.summary() + ", " + findings.size() + " findings");
            assertThat(findings)
                    .as("seed %d; again with ./baton verify --faults --seed %d", seed, seed)
                    .isEmpty();
        }
    }

    static LongStream seeds() {
        if (!isLong()) {
            return LongStream.of(USUAL_SEED);
        }
        String seed = System.getProperty("baton.faults.seed", "");
        return seed.isEmpty()
                ? ThreadLocalRandom.current().longs(Long.getLong("baton.faults.seeds"), 0, HIGHEST_SEED)
                : LongStream.of(Long.parseLong(seed));
    }

    private static boolean isLong() {
        return System.getProperties().containsKey("baton.faults.seed")
                || System.getProperties().containsKey("baton.faults.seeds");
    }
}
