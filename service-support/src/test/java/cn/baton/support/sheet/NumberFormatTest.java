package cn.baton.support.sheet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people see of a number is what they mean by it. */
class NumberFormatTest {

    private static final SheetColumn CODE = SheetColumn.of("code", "编号", SheetColumn.Type.CODE);
    private static final SheetColumn TEXT = SheetColumn.of("text", "文字", SheetColumn.Type.TEXT);
    private static final SheetColumn NUMBER = SheetColumn.of("number", "数", SheetColumn.Type.NUMBER);
    private static final SheetColumn AMOUNT =
            SheetColumn.of("amount", "总投资", SheetColumn.Type.NUMBER).in(SheetUnit.TEN_THOUSAND_YUAN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "000000 | 777 | 000777",
                "000000 | 1234567 | 1234567",
                "000000 | 0 | 000000",
                "0000-00 | 123456 | 1234-56",
                "0000-00 | 777 | 0007-77",
                "000000;-000000;;@ | 777 | 000777",
                "[Red]000 | 7 | 007",
                "00\\-00 | 777 | 07-77",
                "\"XC-\"0000 | 7 | XC-0007",
                "\"第\"0\"期\" | 3 | 第3期",
                "000\"号\" | 7 | 007号",
                "0!.00!.00 | 10203 | 1.02.03",
                "00000000 | 20261124 | 20261124",
                "General | 777 | 777",
                "@ | 777 | 777",
                "0 | 777 | 777",
                "#,##0.00 | 1234.5 | 1234.5",
                "0.00 | 12.345 | 12.345",
                "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_  | 777 | 777",
                "0.00E+00 | 777 | 777",
                "# ?/? | 0.5 | 0.5",
                "[DBNum1][$-804]General | 777 | 777",
                "[=1]\"是\";[=0]\"否\";General | 1 | 是",
            })
    void aCodeIsReadAsItIsShown(String format, BigDecimal number, String shown) {
        assertThat(CellReader.read(CODE, NumberFormat.of(format).cell(number), BigDecimal.ONE))
                .isEqualTo(shown);
        assertThat(CellReader.read(TEXT, NumberFormat.of(format).cell(number), BigDecimal.ONE))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "0000-00"})
    void aCodeThatIsShownRoundedIsNone(String format) {
        SheetCell cell = NumberFormat.of(format).cell(new BigDecimal("1.5"));

        assertThatThrownBy(() -> CellReader.read(CODE, cell, BigDecimal.ONE)).isInstanceOf(CellException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000",
                "General",
                "#,##0.00",
                "0,000",
                "000.00",
                "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ",
                "[$¥-804]#,##0",
                "#,##0_);[Red](#,##0)",
                "[DBNum2]General",
                "# ##0",
            })
    void aNumberStaysANumber(String format) {
        assertThat(CellReader.read(NUMBER, NumberFormat.of(format).cell(new BigDecimal("777")), BigDecimal.ONE))
                .isEqualTo(new BigDecimal("777"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "0.00\"亿元\" | 12.5 | 125000",
                "#,##0\"元\" | 1250000 | 125",
                "0!.0,\"万元\" | 12345678 | 1234.5678",
                "0\\.0000\"万元\" | 12345678 | 1234.5678",
                "[>=100000000]0!.00,,\"亿元\";[>=10000]0!.0,\"万元\";0\"元\" | 500000000 | 50000",
                "[>=100000000]0!.00,,\"亿元\";[>=10000]0!.0,\"万元\";0\"元\" | 500000 | 50",
                "0.00\"万元\";-0.00\"万元\" | -3 | -3",
            })
    void aUnitInTheFormatIsTheNumbersOwn(String format, BigDecimal number, BigDecimal amount) {
        Object read = CellReader.read(AMOUNT, NumberFormat.of(format).cell(number), BigDecimal.ONE);

        assertThat((BigDecimal) read).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#,##0.00,", "0!.0,", "0.0,,", "[$USD] #,##0", "0.00\"美元\""})
    void whatIsShownWithoutAKnownUnitIsAsked(String format) {
        SheetCell cell = NumberFormat.of(format).cell(new BigDecimal("1234567"));

        assertThatThrownBy(() -> CellReader.read(AMOUNT, cell, BigDecimal.ONE)).isInstanceOf(CellException.class);
    }

    @Test
    void digitsThatTheSpreadsheetHasLostAreNoCode() {
        SheetCell cell = NumberFormat.of("000000000000000000").cell(new BigDecimal("4.11082198001010E+17"));

        assertThatThrownBy(() -> CellReader.read(CODE, cell, BigDecimal.ONE)).hasMessageContaining("15th");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "yyyy\"年\"m\"月\";@",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
                "00\"期\"yyyy",
            })
    void datesStayDates(String format) {
        assertThat(NumberFormat.of(format).cell(new BigDecimal("46000")).style())
                .isEqualTo(SheetCell.Style.DATE);
    }

    @Test
    void anyFormatIsTaken() {
        for (String format :
                new String[] {null, "", ";;;", "\"", "[", "\\", "!", "_", "*", "0\"", ";", "[>]0", "0".repeat(300)}) {
            assertThat(NumberFormat.of(format).cell(BigDecimal.TEN).value()).isNotNull();
        }
    }
}
