package cn.baton.benchmarks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BenchmarkOptionsTest {

    @Test
    void whatIsNotSaidIsTheWholeMeasurement() {
        assertThat(BenchmarkOptions.parse()).isEqualTo(new BenchmarkOptions(1_000_000, 20, 50_000, 0, null));
        assertThat(BenchmarkOptions.parse("--projects", "2000", "--requests", "1", "--import", "0", "--data", "kept"))
                .isEqualTo(new BenchmarkOptions(2_000, 1, 0, 0, Path.of("kept")));
    }

    @Test
    void consumersAreMeasuredWithAsManyEventsAsAreSaid() {
        assertThat(BenchmarkOptions.parse("--consumers", "5000").consumed()).isEqualTo(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--projects", "--projects 999", "--projects many", "--requests 0", "--import -1", "--fast yes"})
    void whatMakesNoSenseIsRefused(String line) {
        assertThatThrownBy(() -> BenchmarkOptions.parse(line.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
