package cn.baton.benchmarks;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LatenciesTest {

    @Test
    void aPercentileIsOneThatWasMeasured() {
        Latencies latencies = new Latencies(IntStream.rangeClosed(1, 20)
                .mapToObj(millis -> Duration.ofMillis(21 - millis))
                .toList());

        assertThat(latencies.medianMillis()).isEqualTo(10);
        assertThat(latencies.percentile(95)).isEqualTo(19);
        assertThat(latencies.percentile(0)).isEqualTo(1);
        assertThat(latencies.maxMillis()).isEqualTo(20);
    }

    @Test
    void nothingHasNoMedian() {
        assertThatThrownBy(() -> new Latencies(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
