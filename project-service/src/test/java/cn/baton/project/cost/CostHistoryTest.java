package cn.baton.project.cost;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CostHistoryTest {

    @Test
    void twentyPerCentMoreIsNoOverrunAndAnyMoreIs() {
        assertThat(history("100", "120").flag()).isNull();
        assertThat(history("100", "120.01").flag()).isEqualTo(CostFlag.COST_OVERRUN);
        assertThat(history("100", "80").flag()).isNull();
    }

    @Test
    void theFlagGoesByTheAmountsAndNotByTheRoundedRatio() {
        CostHistory history = history("9000000000000.00", "10800000000000.01");

        assertThat(history.ratio()).isEqualByComparingTo("1.2");
        assertThat(history.flag()).isEqualTo(CostFlag.COST_OVERRUN);
    }

    @Test
    void theRatioHasSixDecimals() {
        assertThat(history("1200000", "1450000").ratio()).isEqualTo("1.208333");
    }

    @Test
    void thereIsNoRatioWithoutAnOriginal() {
        assertThat(CostHistory.of(null, null, List.of()).ratio()).isNull();
        assertThat(history("0", "5").ratio()).isNull();
    }

    private static CostHistory history(String original, String current) {
        return CostHistory.of(new BigDecimal(original), new BigDecimal(current), List.of());
    }
}
