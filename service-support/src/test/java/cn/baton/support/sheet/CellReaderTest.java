package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;
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
    private static final SheetColumn MONTH = SheetColumn.of("month", "月份", SheetColumn.Type.MONTH);
    private static final SheetColumn SESSION = SheetColumn.of("session", "期次", SheetColumn.Type.WHOLE_NUMBER);
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
    @ValueSource(
            strings = {
                "2026-09",
                "2026-9",
                "2026/9",
                "2026.9",
                "2026年9月",
                "２０２６年９月份",
                "202609",
                "2026-09-01",
                "2026年9月1日",
                "20260930"
            })
    void monthsAreReadAsPeopleWriteThem(String text) {
        assertThat(read(MONTH, text)).isEqualTo("2026-09");
    }

    @Test
    void monthsAreReadAsSpreadsheetsKeepThem() {
        SheetCell day = new SheetCell(new BigDecimal("46266"), SheetCell.Style.DATE);
        assertThat(CellReader.read(MONTH, day, BigDecimal.ONE)).isEqualTo("2026-09");
        assertThat(read(MONTH, new BigDecimal("202609"))).isEqualTo("2026-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "9月", "2026", "本月", "102609", "2026.1"})
    void whatIsNoMonthIsRefused(String text) {
        assertThatThrownBy(() -> read(MONTH, text)).hasMessageContaining("2026-10");
        assertThatThrownBy(() -> read(MONTH, new BigDecimal("2026.1"))).hasMessageContaining("2026-10");
    }

    @ParameterizedTest
    @CsvSource({
        "第9期, 9",
        "9期, 9",
        "９, 9",
        "第九期, 9",
        "第十期, 10",
        "第十二期, 12",
        "二十, 20",
        "二十三, 23",
        "2026年, 2026",
        "2026年度, 2026"
    })
    void wholeNumbersStandInNames(String text, int number) {
        assertThat(read(SESSION, text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第期", "下期", "九二", "9.5期", "第9期第2批"})
    void whatIsNoWholeNumberIsRefused(String text) {
        assertThatThrownBy(() -> read(SESSION, text)).isInstanceOf(CellException.class);
    }

    @Test
    void codesOfAListAreOfThatList() {
        SheetColumn area = SheetColumn.of("area", "区划", SheetColumn.Type.CODE)
                .options(Map.of("禹州市", "411081"))
                .from(new SheetColumn.CodeTable(
                        LocalizedText.of("区划", "Areas"), Map.of("禹州", "411081", "许昌县", "411023")));

        assertThat(read(area, "禹州市")).isEqualTo("411081");
        assertThat(read(area, " 禹 州")).isEqualTo("411081");
        assertThat(read(area, new BigDecimal("411081"))).isEqualTo("411081");
        assertThat(read(area, "许昌县")).isEqualTo("411023");
        assertThatThrownBy(() -> read(area, "洛阳市"))
                .isInstanceOfSatisfying(
                        CellException.class,
                        wrong -> assertThat(wrong.text().chinese()).isEqualTo("不在区划表中，可填：禹州市"));
    }

    @Test
    void whatIsShownAsSomethingElseIsNoNumber() {
        SheetCell percent = new SheetCell(new BigDecimal("0.35"), SheetCell.Style.PERCENT);
        SheetCell date = new SheetCell(new BigDecimal("46266"), SheetCell.Style.DATE);
        assertThatThrownBy(() -> CellReader.read(MONEY, percent, BigDecimal.ONE))
                .isInstanceOf(CellException.class);
        assertThatThrownBy(() -> CellReader.read(MONEY, date, BigDecimal.ONE)).isInstanceOf(CellException.class);
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

    /** It would make one project of all that have no code. */
    @ParameterizedTest
    @ValueSource(strings = {"无", "暂无", "待定", "/", "N/A", "n/a", "0", "————", "同上", "。"})
    void whatSaysThatThereIsNoCodeIsNone(String text) {
        assertThatThrownBy(() -> read(CODE, text)).isInstanceOf(CellException.class);
    }

    /** 2023-1 was typed. */
    @Test
    void aCodeThatBecameADayIsNone() {
        SheetCell day = new SheetCell(new BigDecimal("44927"), SheetCell.Style.DATE);

        assertThatThrownBy(() -> CellReader.read(CODE, day, BigDecimal.ONE))
                .isInstanceOf(CellException.class)
                .hasMessageContaining("date");
    }

    /** As a CSV keeps it after a spreadsheet or a program took the code for a number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.23457E+17",
                "1.23457e+17",
                "１.２３Ｅ＋０５",
                "9.1E-05",
                "1E+21",
                "1.23457E17",
                "-1.5E+3",
                "123456.0",
                "7.00"
            })
    void aCodeThatWasTakenForANumberIsNone(String text) {
        assertThatThrownBy(() -> read(CODE, text))
                .isInstanceOf(CellException.class)
                .hasMessageContaining("15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12E5", "XC-1.0", "000123", "1.23", "E+17", "2306-411082-04-01-123456"})
    void whatIsACodeStaysOne(String text) {
        assertThat(read(CODE, text)).isEqualTo(text);
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
        assertThatThrownBy(() -> read(NAME, SheetCell.Mark.NOT_CALCULATED)).hasMessageContaining("no result");
    }

    private static Object read(SheetColumn column, Object value) {
        return CellReader.read(column, new SheetCell(value, SheetCell.Style.PLAIN), BigDecimal.ONE);
    }
}
