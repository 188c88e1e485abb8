package cn.baton.local.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class LiveSinceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Map<String, String> SINCE_TODAY = Map.of("BATON_LIVE_SINCE", "2026-12-01");

    @TempDir
    Path data;

    @Test
    void aDemoIsLiveFromTheDayOfItsLoading() {
        assertThat(new LiveSince(null, Map.of()).settingsFrom(TODAY)).isEqualTo(SINCE_TODAY);
    }

    @Test
    void theDayStaysWithTheData() {
        LiveSince kept = new LiveSince(data.resolve("new"), Map.of());
        kept.settingsFrom(TODAY);

        assertThat(kept.settingsFrom(TODAY.plusDays(9))).isEqualTo(SINCE_TODAY);
        assertThat(kept.settings()).isEqualTo(SINCE_TODAY);
    }

    @Test
    void aStackWithoutHistoryHasNone() {
        assertThat(new LiveSince(data, Map.of()).settings()).isEmpty();
        assertThat(new LiveSince(null, Map.of()).settings()).isEmpty();
    }

    @Test
    void theEnvironmentPrecedes() {
        assertThat(new LiveSince(data, Map.of("BATON_LIVE_SINCE", "2026-01-01")).settingsFrom(TODAY))
                .isEmpty();
    }
}
