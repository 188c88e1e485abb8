package cn.baton.local.faults;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class FaultPlanTest {

    private static final Duration LENGTH = Duration.ofSeconds(60);

    @Test
    void theSeedDecidesThePlan() {
        assertThat(FaultPlan.of(7, LENGTH)).isEqualTo(FaultPlan.of(7, LENGTH)).isNotEqualTo(FaultPlan.of(8, LENGTH));
    }

    @Test
    void theSeedDecidesWhatAWriterChooses() {
        assertThat(FaultPlan.of(7, LENGTH).choicesOf("registry").nextLong())
                .isEqualTo(FaultPlan.of(7, LENGTH).choicesOf("registry").nextLong())
                .isNotEqualTo(FaultPlan.of(7, LENGTH).choicesOf("office").nextLong());
    }

    @Test
    void someSeedsTogetherHaveEveryFault() {
        Set<Class<?>> kinds = new HashSet<>();
        LongStream.range(0, 10)
                .forEach(seed -> FaultPlan.of(seed, LENGTH)
                        .faults()
                        .forEach(planned -> kinds.add(planned.fault().getClass())));

        assertThat(kinds).containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
    }

    @Test
    void everyRunHasASecondReplicaForAWhile() {
        assertThat(FaultPlan.of(7, LENGTH).faults())
                .filteredOn(planned -> planned.fault() instanceof Fault.SecondReplica)
                .hasSize(1);
    }
}
