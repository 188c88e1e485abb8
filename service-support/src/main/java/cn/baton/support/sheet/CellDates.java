package cn.baton.support.sheet;

import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.LocalizedText;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and months out of cells, as people write them and as spreadsheets keep them. */
final class CellDates {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(?:[ T].*)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?份?");
    private static final Pattern OCTOBER_OR_JANUARY = Pattern.compile("\\d{4}\\.1");
    private static final Pattern COMPACT_MONTH = Pattern.compile("(\\d{4})(\\d{2})");
    private static final List<Pattern> MONTHS = List.of(MONTH, COMPACT_MONTH, DATE, COMPACT_DATE);
    private static final BigDecimal LARGEST_SERIAL = BigDecimal.valueOf(200_000);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private CellDates() {}

    /** The day that a spreadsheet keeps as this number. */
    static LocalDate day(BigDecimal serial) {
        return EPOCH_1900.plusDays(serial.longValue());
    }

    static LocalDate date(SheetCell cell) {
        if (isSerial(cell)) {
            return inRange(day((BigDecimal) cell.value()).toString());
        }
        String text = text(cell);
        Matcher written = DATE.matcher(text);
        if (!written.matches()) {
            written = COMPACT_DATE.matcher(text);
        }
        if (!written.matches()) {
            throw noDate();
        }
        return inRange(iso(written.group(1), written.group(2)) + "-" + twoDigits(written.group(3)));
    }

    /** What Excel makes of 2026-10 is the first day of that month. */
    static String month(SheetCell cell) {
        try {
            if (isSerial(cell)) {
                return yearMonth(day((BigDecimal) cell.value()).toString());
            }
            String text = text(cell);
            if (OCTOBER_OR_JANUARY.matcher(text).matches()) {
                throw new CellException(
                        LocalizedText.of(
                                "可能是 1 月，也可能是 10 月（电子表格会去掉末尾的 0）：请填如 2026-10",
                                "It may be January, or October without its zero, which spreadsheets leave out: enter it as 2026-10"));
            }
            for (Pattern pattern : MONTHS) {
                Matcher written = pattern.matcher(text);
                if (written.matches()) {
                    return yearMonth(iso(written.group(1), written.group(2)) + "-01");
                }
            }
        } catch (DateTimeException outOfRange) {
            // As what is no month at all.
        }
        throw new CellException(LocalizedText.of("不是月份，请填如 2026-10", "Not a month such as 2026-10"));
    }

    private static String yearMonth(String day) {
        return YearMonth.from(BusinessDates.parse(day)).toString();
    }

    private static boolean isSerial(SheetCell cell) {
        return cell.value() instanceof BigDecimal number && number.signum() > 0 && number.compareTo(LARGEST_SERIAL) < 0;
    }

    private static String text(SheetCell cell) {
        return cell.value() instanceof BigDecimal number
                ? CellReader.clean(number).toPlainString()
                : Normalizer.normalize(Texts.strip(cell.value().toString()), Normalizer.Form.NFKC);
    }

    private static String iso(String year, String month) {
        return year + "-" + twoDigits(month);
    }

    private static String twoDigits(String text) {
        return String.format(Locale.ROOT, "%02d", Integer.parseInt(text));
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
}
