package cn.baton.project.oc4ids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTest {

    @Test
    void whatNobodyAskedForIsToldAsHighUpAsItIsTrueOfAllBelow() throws JsonProcessingException {
        Reading reading = read("{'a': {'b': 1, 'c/d': [{'e': 1}, {'e': 2}]}, 'f': {'g': 1}, 'h': 'taken', 'i': null}");

        reading.copy("/h", "name");
        reading.copy("/a/c~1d/0/e", "externalId");

        assertThat(reading.unmapped()).containsOnlyKeys("/a/b", "/a/c~1d/1", "/f");
    }

    @Test
    void moneyIsExactAndInCny() throws JsonProcessingException {
        Reading reading =
                read("{'a': {'amount': 12000005500, 'currency': 'CNY'}, 'b': {'amount': 1, 'currency': 'USD'},"
                        + " 'c': {'amount': 1}}");

        reading.money("/a", "totalInvestment");
        reading.money("/b", "b");
        reading.money("/c", "c");

        assertThat(reading.fields().path("totalInvestment").decimalValue()).isEqualByComparingTo("1200000.55");
        assertThat(reading.fields().has("b")).isFalse();
        assertThat(reading.unmapped()).containsOnlyKeys("/b", "/c");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-08T00:00:00+08:00, 2026-10-08",
        "2026-10-08T00:00:00Z, 2026-10-08",
        "2026-10-08T23:59:59Z, 2026-10-08",
        "2026-10-08, 2026-10-08"
    })
    void aDayIsTheDayThatWasWritten(String text, LocalDate day) {
        assertThat(WrittenDay.read(text)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "2026-10-08T00:00:00", "yesterday", "''"})
    void whatIsNoDayIsNone(String text) {
        assertThat(WrittenDay.read(text)).isEmpty();
    }

    private static Reading read(String json) throws JsonProcessingException {
        return new Reading(new ObjectMapper().readTree(json.replace('\'', '"')));
    }
}
