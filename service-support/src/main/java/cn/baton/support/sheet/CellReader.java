package cn.baton.support.sheet;

import cn.baton.support.decimal.DecimalBounds;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.text.CodeForm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from a cell what its column is for, however it was typed. */
public final class CellReader {

    /** Excel keeps 15 digits of a number; what was typed behind them is lost. */
    private static final int DIGITS_KEPT = 15;

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?)(\\D*)");
    /** As a spreadsheet writes it into a CSV; number signs alone are what does not fit into its column. */
    private static final Pattern ERROR =
            Pattern.compile("#(?:N/A|REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!)|#{3,}");

    /** What people write where there is no code, or none yet: it would make one thing of all that have none. */
    private static final Pattern NO_CODE = Pattern.compile(
            "无|没有|暂无|暂缺|待定|待补|未定|未知|不详|同上|空|n/?a|null|none|nil|0|[-—–_/\\\\.。…]+", Pattern.CASE_INSENSITIVE);

    private static final Set<String> YES = Set.of("是", "有", "y", "yes", "true", "1", "√");
    private static final Set<String> NO = Set.of("否", "无", "不是", "n", "no", "false", "0", "×", "x");

    /** Codes that an error names; whoever has more to choose from looks at the drop-down. */
    private static final int MOST_NAMED = 20;

    private static final int LONGEST_UNIT = 20;

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
        if (cell.value() instanceof SheetCell.Mark mark) {
            throw new CellException(mark.said());
        }
        if (cell.value() instanceof String text && ERROR.matcher(text.strip()).matches()) {
            throw new CellException(SheetCell.Mark.ERROR.said());
        }
        return switch (column.type()) {
            case TEXT -> Texts.strip(text(cell));
            case CODE -> code(column, cell);
            case LIST ->
                Stream.of(Texts.strip(text(cell)).split("[、,，;；\n]"))
                        .map(Texts::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
            case NUMBER -> number(column, cell, factor);
            case WHOLE_NUMBER -> wholeNumber(column, cell, factor);
            case MONTH -> CellDates.month(cell);
            case DATE -> CellDates.date(cell);
            case YES_NO -> yesNo(cell);
            case CHOICE -> choice(column.options(), cell);
        };
    }

    private static String text(SheetCell cell) {
        return switch (cell.value()) {
            case BigDecimal number
            when cell.style() == SheetCell.Style.DATE -> CellDates.day(number).toString();
            case BigDecimal number when (long) number.precision() - number.scale() > DIGITS_KEPT -> throw mangled();
            case BigDecimal number -> clean(number).toPlainString();
            case Boolean yes -> yes ? "是" : "否";
            default -> cell.value().toString();
        };
    }

    private static BigDecimal number(SheetColumn column, SheetCell cell, BigDecimal factor) {
        if (cell.value() instanceof BigDecimal number) {
            if (cell.style() == SheetCell.Style.DATE) {
                throw new CellException(LocalizedText.of("不是数字，而是日期", "Not a number but a date"));
            }
            boolean percent = cell.style() == SheetCell.Style.PERCENT;
            if (percent && column.unit() != SheetUnit.PERCENT) {
                throw new CellException(LocalizedText.of("此列不能填百分数", "No percentage goes here"));
            }
            BigDecimal shown = percent ? clean(number).movePointRight(2) : number;
            return converted(clean(shown), factor);
        }
        Matcher matcher = NUMBER.matcher(Texts.compact(text(cell)));
        String unit = matcher.matches() ? matcher.group(2) : null;
        if (unit == null || unit.length() > LONGEST_UNIT) {
            throw new CellException(LocalizedText.of("不是数字", "Not a number"));
        }
        BigDecimal own = unit.isEmpty()
                ? factor
                : Optional.ofNullable(column.unit())
                        .flatMap(kept -> kept.factor(unit))
                        .orElseThrow(() -> new CellException(
                                LocalizedText.of("单位“%s”无法识别", "The unit \"%s\" is not known here", unit)));
        BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
        return converted(number, own);
    }

    private static BigDecimal converted(BigDecimal number, BigDecimal factor) {
        BigDecimal kept = SheetUnit.convert(number, factor);
        if (kept.signum() == 0 && number.signum() != 0) {
            throw new CellException(LocalizedText.of(
                    "换算为登记的单位后保留两位小数，此数会记为 0",
                    "In the unit in which it is kept, with two decimals, this number would become 0"));
        }
        return clean(kept);
    }

    private static Integer wholeNumber(SheetColumn column, SheetCell cell, BigDecimal factor) {
        Integer ordinal = column.unit() == null && cell.value() instanceof String text ? Ordinals.read(text) : null;
        if (ordinal != null) {
            return ordinal;
        }
        try {
            return number(column, cell, factor).intValueExact();
        } catch (ArithmeticException broken) {
            throw new CellException(LocalizedText.of("须为整数", "A whole number is needed"));
        }
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

    private static String code(SheetColumn column, SheetCell cell) {
        if (column.list() == null && cell.value() instanceof BigDecimal && cell.style() == SheetCell.Style.DATE) {
            // 2023-1 was typed.
            throw new CellException(LocalizedText.of(
                    "被当作日期，原来的写法已丢失：请将单元格设为文本后重新输入",
                    "A spreadsheet took it for a date, and what was typed is lost: format the cell as text and enter it"
                            + " again"));
        }
        String text = Texts.compact(text(cell));
        Optional<String> code = option(column.options(), text);
        if (column.list() == null) {
            if (code.isEmpty() && NO_CODE.matcher(text).matches()) {
                throw new CellException(LocalizedText.of(
                        "“%s”不是编号：没有编号的请留空", "\"%s\" is no code: leave the cell empty where there is none", text));
            }
            if (code.isEmpty() && CodeForm.isMangled(text)) {
                throw mangled();
            }
            return code.orElse(text);
        }
        return code.or(() -> option(column.list().spellings(), text)).orElseThrow(() -> notIn(column));
    }

    private static CellException mangled() {
        return new CellException(LocalizedText.of(
                "被当作数字，数字超过 15 位、科学计数法（如 1.2E+17）或带“.0”时已丢失原来的写法：请将单元格设为文本后重新输入",
                "A spreadsheet took it for a number, and loses digits after the 15th or makes 1.2E+17 or .0 of it: format"
                        + " the cell as text and enter it again"));
    }

    private static CellException notIn(SheetColumn column) {
        LocalizedText title = column.list().title();
        String allowed = String.join("、", column.options().keySet());
        boolean isShort = column.options().size() <= MOST_NAMED;
        return new CellException(new LocalizedText(
                "不在%s表中%s".formatted(title.chinese(), isShort ? "，可填：" + allowed : ""),
                "Not in the list %s%s".formatted(title.english(), isShort ? "; on offer: " + allowed : "")));
    }

    private static String choice(Map<String, String> options, SheetCell cell) {
        String text = Texts.compact(text(cell));
        return option(options, text)
                .orElseThrow(() -> new CellException(
                        LocalizedText.of("须为下拉列表中的一项：%s", "Must be one of: %s", String.join("、", options.keySet()))));
    }

    private static Optional<String> option(Map<String, String> options, String text) {
        String exact = options.get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        return options.entrySet().stream()
                .filter(option -> Texts.compact(option.getKey()).equalsIgnoreCase(text)
                        || option.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Without the noise of binary fractions (0.30000000000000004), and without zeros at the end. */
    static BigDecimal clean(BigDecimal number) {
        BigDecimal kept = number.precision() > DIGITS_KEPT && number.scale() > 0
                ? number.round(new MathContext(DIGITS_KEPT, RoundingMode.HALF_UP))
                : number;
        if (!DecimalBounds.hold(kept)) {
            throw new CellException(
                    LocalizedText.of("数字超出范围：指数不得超过 50", "The number is out of range: exponents go to 50"));
        }
        BigDecimal stripped = kept.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
