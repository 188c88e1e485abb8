package cn.baton.project.session;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class SessionDetailsTest {

    @ParameterizedTest
    @CsvSource({"2023-01-01, 2023-Q1", "2023-03-31, 2023-Q1", "2023-09-06, 2023-Q3", "2023-12-31, 2023-Q4"})
    void theQuarterIsThatOfTheDay(LocalDate day, String quarter) {
        assertThat(SessionDetails.quarterOf(day)).isEqualTo(quarter);
    }
}
