package cn.baton.project.exchange;

import cn.baton.project.registry.Capacity;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CapacityTextTest {

    @Test
    void capacitiesAreWrittenAsPeopleWriteThem() {
        List<Capacity> capacities = List.of(capacity("微粉", "9000.00", "吨"), capacity("金刚石", "2", "亿克拉"));

        assertThat(CapacityText.write(capacities)).isEqualTo("微粉 9000 吨；金刚石 2 亿克拉");
        assertThat(CapacityText.write(List.of())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"微粉 9000 吨；金刚石 2 亿克拉", "微粉 9,000吨; 金刚石 2亿克拉；", "微粉：9000吨\n金刚石：2亿克拉", " 微粉\t9000 吨 ； 金刚石 2.0 亿克拉 "
            })
    void capacitiesAreReadAsPeopleWriteThem(String text) {
        List<Capacity> read = CapacityText.read(text);

        assertThat(read).extracting(Capacity::product).containsExactly("微粉", "金刚石");
        assertThat(read).extracting(Capacity::unit).containsExactly("吨", "亿克拉");
        assertThat(read.getLast().quantity()).isEqualByComparingTo("2");
    }

    @Test
    void whateverIsWrittenIsReadAgain() {
        List<Capacity> odd = List.of(
                capacity("C5 石油树脂", "3.5", "万吨/年"),
                capacity("2,5-二氯苯 99 型", "12", "t"),
                capacity("甲；乙", "1", "台（套）"),
                capacity("\"特\"级粉", "7", "个 件"),
                capacity("丙 8", "9", "m3"),
                capacity("丁", "1", "3号料"));

        assertThat(CapacityText.read(CapacityText.write(odd))).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"年产9000吨微粉", "微粉 很多 吨", "微粉 9000", "9000 吨", "；", "微粉 9000 吨；金刚石"})
    void whatIsNoCapacityIsRefused(String text) {
        assertThatThrownBy(() -> CapacityText.read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("微粉 9000 吨");
    }

    private static Capacity capacity(String product, String quantity, String unit) {
        return new Capacity(product, new BigDecimal(quantity), unit);
    }
}
