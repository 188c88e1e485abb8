package cn.baton.support.sheet;

import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.LocalizedText;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a cell what its column is for, however it was typed. */
public final class CellReader {

    /** Excel keeps 15 digits of a number; what was typed behind them is lost. */
    private static final int DIGITS_KEPT = 15;

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?)(\\D*)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "1", "√");
    private static final Set<String> NO = Set.of("否", "无", "不是", "n", "no", "false", "0", "×", "x");
    private static final int LARGEST_SERIAL = 200_000;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private CellReader() {}

    /**
     * @param factor what a bare number is multiplied with, from the header's unit
     * @return by the column's type, see {@link SheetColumn.Type}; null when the cell is blank
     * @throws CellException when it cannot be read
     */
    public static Object read(SheetColumn column, SheetCell cell, BigDecimal factor) {
        if (cell.isBlank()) {
            return null;
        }
        if (cell.value() == SheetCell.Mark.ERROR) {
            throw new CellException(LocalizedText.of("公式有错误", "The formula has an error"));
        }
        return switch (column.type()) {
            case TEXT -> Texts.strip(text(cell));
            case CODE -> Texts.compact(text(cell));
            case NUMBER -> number(column, cell, factor);
            case WHOLE_NUMBER -> wholeNumber(column, cell, factor);
            case DATE -> date(cell);
            case YES_NO -> yesNo(cell);
            case CHOICE -> choice(column.options(), cell);
        };
    }

    private static String text(SheetCell cell) {
        return switch (cell.value()) {
            case BigDecimal number
            when cell.style() == SheetCell.Style.DATE ->
                EPOCH_1900.plusDays(number.longValue()).toString();
            case BigDecimal number
            when number.precision() - number.scale() > DIGITS_KEPT ->
                throw new CellException(LocalizedText.of(
                        "数字超过 15 位，电子表格已丢失精度：请将单元格设为文本后重新输入",
                        "A spreadsheet loses digits after the 15th: format the cell as text and enter it again"));
            case BigDecimal number -> clean(number).toPlainString();
            case Boolean yes -> yes ? "是" : "否";
            default -> cell.value().toString();
        };
    }

    private static BigDecimal number(SheetColumn column, SheetCell cell, BigDecimal factor) {
        if (cell.value() instanceof BigDecimal number) {
            BigDecimal shown = column.unit() == SheetUnit.PERCENT && cell.style() == SheetCell.Style.PERCENT
                    ? number.movePointRight(2)
                    : number;
            return clean(SheetUnit.convert(clean(shown), factor));
        }
        Matcher matcher = NUMBER.matcher(Texts.compact(text(cell)));
        if (!matcher.matches()) {
            throw new CellException(LocalizedText.of("不是数字", "Not a number"));
        }
        String unit = matcher.group(2);
        BigDecimal own = unit.isEmpty()
                ? factor
                : Optional.ofNullable(column.unit())
                        .flatMap(kept -> kept.factor(unit))
                        .orElseThrow(() -> new CellException(
                                LocalizedText.of("单位“%s”无法识别", "The unit \"%s\" is not known here", unit)));
        BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
        return clean(SheetUnit.convert(number, own));
    }

    private static Integer wholeNumber(SheetColumn column, SheetCell cell, BigDecimal factor) {
        try {
            return number(column, cell, factor).intValueExact();
        } catch (ArithmeticException broken) {
            throw new CellException(LocalizedText.of("须为整数", "A whole number is needed"));
        }
    }

    private static LocalDate date(SheetCell cell) {
        String text;
        if (cell.value() instanceof BigDecimal number) {
            if (number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LARGEST_SERIAL)) < 0) {
                return inRange(EPOCH_1900.plusDays(number.longValue()).toString());
            }
            text = clean(number).toPlainString();
        } else {
            text = Normalizer.normalize(Texts.strip(cell.value().toString()), Normalizer.Form.NFKC);
        }
        Matcher written = DATE.matcher(text);
        if (!written.matches()) {
            written = COMPACT_DATE.matcher(text);
        }
        if (!written.matches()) {
            throw noDate();
        }
        return inRange(String.format(
                Locale.ROOT,
                "%s-%02d-%02d",
                written.group(1),
                Integer.parseInt(written.group(2)),
                Integer.parseInt(written.group(3))));
    }

    private static LocalDate inRange(String date) {
        try {
            return BusinessDates.parse(date);
        } catch (DateTimeException broken) {
            throw noDate();
        }
    }

    private static CellException noDate() {
        return new CellException(LocalizedText.of("不是日期，请填如 2026-11-24", "Not a date such as 2026-11-24"));
    }

    private static Boolean yesNo(SheetCell cell) {
        if (cell.value() instanceof Boolean yes) {
            return yes;
        }
        String text = Texts.compact(text(cell)).toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return true;
        }
        if (NO.contains(text)) {
            return false;
        }
        throw new CellException(LocalizedText.of("请填“是”或“否”", "Enter 是 (yes) or 否 (no)"));
    }

    private static String choice(Map<String, String> options, SheetCell cell) {
        String text = Texts.compact(text(cell));
        return options.entrySet().stream()
                .filter(option -> Texts.compact(option.getKey()).equalsIgnoreCase(text)
                        || option.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new CellException(
                        LocalizedText.of("须为下拉列表中的一项：%s", "Must be one of: %s", String.join("、", options.keySet()))));
    }

    /** Without the noise of binary fractions (0.30000000000000004), and without zeros at the end. */
    private static BigDecimal clean(BigDecimal number) {
        BigDecimal kept = number.precision() > DIGITS_KEPT && number.scale() > 0
                ? number.round(new MathContext(DIGITS_KEPT, RoundingMode.HALF_UP))
                : number;
        BigDecimal stripped = kept.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
