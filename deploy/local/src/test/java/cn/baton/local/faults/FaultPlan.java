package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * What is done when, all of it decided by the seed and the length, so that a run can be repeated. How the machine's
 * processes are timed against each other no seed decides.
 *
 * @param length of the time in which faults begin
 */
record FaultPlan(long seed, Duration length, List<Planned> faults) {

    private static final Duration LONGEST_STALL = Duration.ofSeconds(6);
    private static final Duration SHORTEST_GAP = Duration.ofSeconds(2);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(7);

    /** @param at since the beginning of the writes */
    record Planned(Duration at, Fault fault) {}

    /** A line for each fault, for people. */
    String inWords() {
        return faults.stream()
                .map(planned -> "  after %d ms: %s"
                        .formatted(planned.at().toMillis(), planned.fault().inWords()))
                .collect(Collectors.joining("\n"));
    }

    /** The writes alone. */
    static FaultPlan none(long seed) {
        return new FaultPlan(seed, Duration.ZERO, List.of());
    }

    /** One second replica for the middle of the run, and faults some seconds apart from beginning to end. */
    static FaultPlan of(long seed, Duration length) {
        RandomGenerator random = random(seed);
        List<Planned> faults = new ArrayList<>();
        Duration replicaFrom = length.dividedBy(5);
        faults.add(new Planned(replicaFrom, new Fault.SecondReplica(service(random), length.dividedBy(2))));
        Duration at = between(random, SHORTEST_GAP, LONGEST_GAP);
        while (at.compareTo(length) < 0) {
            faults.add(new Planned(at, fault(random)));
            at = at.plus(between(random, SHORTEST_GAP, LONGEST_GAP));
        }
        faults.sort(Comparator.comparing(Planned::at));
        return new FaultPlan(seed, length, List.copyOf(faults));
    }

    /** For what one writer chooses; writers do not disturb each other's choices. */
    RandomGenerator choicesOf(String writer) {
        return random(seed * 31 + writer.hashCode());
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Sessions are what breaks most often in production, and cheap to break here. */
    private static Fault fault(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> new Fault.PostgresKilled();
            case 1 -> new Fault.BackendKilled(service(random));
            case 2, 3 -> new Fault.BackendTerminated(service(random));
            case 4, 5 -> new Fault.SessionsEnded(service(random));
            case 6 -> new Fault.KafkaKilled();
            case 7 -> new Fault.KafkaStalled(between(random, Duration.ofSeconds(1), LONGEST_STALL));
            case 8, 9 -> new Fault.ServiceKilled(service(random));
            default -> new Fault.ServiceStalled(service(random), between(random, Duration.ofSeconds(1), LONGEST_STALL));
        };
    }

    private static ServiceDefinition service(RandomGenerator random) {
        List<ServiceDefinition> all = ServiceDefinition.all();
        return all.get(random.nextInt(all.size()));
    }

    private static Duration between(RandomGenerator random, Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis()));
    }
}
