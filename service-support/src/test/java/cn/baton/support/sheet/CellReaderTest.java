package cn.baton.support.sheet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CellReaderTest {

    private static final SheetColumn DATE = SheetColumn.of("on", "日期", SheetColumn.Type.DATE);
    private static final SheetColumn MONEY =
            SheetColumn.of("amount", "总投资", SheetColumn.Type.NUMBER).in(SheetUnit.TEN_THOUSAND_YUAN);
    private static final SheetColumn PERCENT =
            SheetColumn.of("share", "进度", SheetColumn.Type.NUMBER).in(SheetUnit.PERCENT);
    private static final SheetColumn CODE = SheetColumn.of("code", "代码", SheetColumn.Type.CODE);
    private static final SheetColumn NAME = SheetColumn.of("name", "名称", SheetColumn.Type.TEXT);
    private static final SheetColumn YES_NO = SheetColumn.of("yes", "外资", SheetColumn.Type.YES_NO);
    private static final SheetColumn YEARS =
            SheetColumn.of("years", "工期", SheetColumn.Type.WHOLE_NUMBER).in(SheetUnit.YEARS);
    private static final SheetColumn KIND = SheetColumn.of("kind", "类别", SheetColumn.Type.CHOICE)
            .options(Map.of("制造业", "MANUFACTURING", "服务业", "SERVICE"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-09-06",
                "2023/9/6",
                "2023年9月6日",
                "20230906",
                "2023.9.6",
                " ２０２３-０９-０６ ",
                "2023-09-06 00:00:00"
            })
    void datesAreReadAsPeopleWriteThem(String text) {
        assertThat(read(DATE, text)).isEqualTo(LocalDate.of(2023, 9, 6));
    }

    @Test
    void datesAreReadAsSpreadsheetsKeepThem() {
        assertThat(read(DATE, new BigDecimal("45175"))).isEqualTo(LocalDate.of(2023, 9, 6));
        assertThat(read(DATE, new BigDecimal("45175.75"))).isEqualTo(LocalDate.of(2023, 9, 6));
        assertThat(read(DATE, new BigDecimal("20230906"))).isEqualTo(LocalDate.of(2023, 9, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "九月六日", "2023", "1023-01-01", "2023-13-01", "6/9/23"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> read(DATE, text)).isInstanceOf(CellException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "120000, 120000",
        "'120,000', 120000",
        "'1,234,567.5', 1234567.5",
        "１２０００, 12000",
        "12亿元, 120000",
        "1.2亿, 12000",
        "350万元, 350",
        "12345678元, 1234.57",
        "'  7 ', 7",
        "1.5E3, 1500"
    })
    void amountsAreReadInTheColumnsUnit(String text, BigDecimal amount) {
        assertThat((BigDecimal) read(MONEY, text)).isEqualByComparingTo(amount);
    }

    @Test
    void theHeadersUnitHoldsForBareNumbers() {
        BigDecimal hundredMillions = BigDecimal.valueOf(10_000);
        assertThat(CellReader.read(MONEY, SheetCell.text("1.25"), hundredMillions))
                .isEqualTo(new BigDecimal("12500"));
        assertThat(CellReader.read(MONEY, SheetCell.text("300万元"), hundredMillions))
                .isEqualTo(new BigDecimal("300"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"约1200", "12,34", "1200美元", "--", "1.2.3"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> read(MONEY, text)).isInstanceOf(CellException.class);
    }

    @Test
    void theNoiseOfBinaryFractionsIsTakenAway() {
        assertThat(read(MONEY, new BigDecimal("1234.5600000000001"))).isEqualTo(new BigDecimal("1234.56"));
        assertThat(read(MONEY, new BigDecimal("1.2E5"))).isEqualTo(new BigDecimal("120000"));
    }

    @Test
    void percentagesAreReadAsShown() {
        SheetCell shown = new SheetCell(new BigDecimal("0.935"), SheetCell.Style.PERCENT);
        assertThat(CellReader.read(PERCENT, shown, BigDecimal.ONE)).isEqualTo(new BigDecimal("93.5"));
        assertThat(read(PERCENT, "93.5％")).isEqualTo(new BigDecimal("93.5"));
        assertThat(read(PERCENT, "93.5")).isEqualTo(new BigDecimal("93.5"));
    }

    @Test
    void codesBecomePlainAndNamesStayAsTheyAre() {
        assertThat(read(CODE, " ２３０６-411082-04-01-123456\u00a0")).isEqualTo("2306-411082-04-01-123456");
        assertThat(read(CODE, new BigDecimal("411082"))).isEqualTo("411082");
        assertThat(read(NAME, "\u3000年产９０００吨　核苷项目\u00a0")).isEqualTo("年产９０００吨 核苷项目");
    }

    @Test
    void aNumberThatHasLostDigitsIsNoCode() {
        assertThatThrownBy(() -> read(CODE, new BigDecimal("914110827654321000")))
                .isInstanceOf(CellException.class)
                .hasMessageContaining("15");
    }

    @Test
    void choicesTakeLabelOrCode() {
        assertThat(read(KIND, "制造业 ")).isEqualTo("MANUFACTURING");
        assertThat(read(KIND, "service")).isEqualTo("SERVICE");
        assertThatThrownBy(() -> read(KIND, "农业")).isInstanceOf(CellException.class);
    }

    @Test
    void yesAndNoHaveManyForms() {
        assertThat(read(YES_NO, "是")).isEqualTo(true);
        assertThat(read(YES_NO, "Ｎ")).isEqualTo(false);
        assertThat(read(YES_NO, true)).isEqualTo(true);
        assertThatThrownBy(() -> read(YES_NO, "也许")).isInstanceOf(CellException.class);
    }

    @Test
    void wholeNumbersAreWhole() {
        assertThat(read(YEARS, "5年")).isEqualTo(5);
        assertThatThrownBy(() -> read(YEARS, "2.5")).isInstanceOf(CellException.class);
    }

    @Test
    void blankAndBrokenCells() {
        assertThat(read(NAME, " \u00a0 ")).isNull();
        assertThatThrownBy(() -> read(NAME, SheetCell.Mark.ERROR)).isInstanceOf(CellException.class);
    }

    private static Object read(SheetColumn column, Object value) {
        return CellReader.read(column, new SheetCell(value, SheetCell.Style.PLAIN), BigDecimal.ONE);
    }
}
