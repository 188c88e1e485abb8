package cn.baton.support.http;

import cn.baton.support.clock.BusinessDates;
import cn.baton.support.decimal.DecimalBounds;
import cn.baton.support.problem.LocalizedText;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the values of a type are read from an address or a form.
 *
 * @param read throws an unchecked exception on what is no value of the type
 * @param allowed what to say then
 */
record ParameterValues<T>(Function<String, T> read, LocalizedText allowed) {

    private static final Pattern DECIMAL =
            Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?(?<exponent>[0-9]{1,1000}))?");

    /** All those with more are out of range, or written with needless zeros. */
    private static final int MAX_EXPONENT_DIGITS = 9;

    private static final ParameterValues<Boolean> TRUTH = oneOf(Stream.of(true, false));
    private static final ParameterValues<Integer> INTEGER =
            new ParameterValues<>(text -> Integer.valueOf(whole(text)), whole(Integer.MAX_VALUE));
    private static final ParameterValues<Long> LONG =
            new ParameterValues<>(text -> Long.valueOf(whole(text)), whole(Long.MAX_VALUE));

    private static final Map<Class<?>, ParameterValues<?>> KNOWN = Map.of(
            boolean.class,
            TRUTH,
            Boolean.class,
            TRUTH,
            int.class,
            INTEGER,
            Integer.class,
            INTEGER,
            long.class,
            LONG,
            Long.class,
            LONG,
            BigDecimal.class,
            new ParameterValues<>(
                    ParameterValues::decimal,
                    LocalizedText.of("须为数字，如 12000 或 0.25", "a number such as 12000 or 0.25")),
            UUID.class,
            new ParameterValues<>(
                    text -> UUID.fromString(matching("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", text)),
                    LocalizedText.of("须为 UUID", "a UUID")),
            LocalDate.class,
            new ParameterValues<>(
                    BusinessDates::parse, LocalizedText.of("须为日期，如 2026-11-24", "a date such as 2026-11-24")));

    /** Empty for what the framework reads well enough, such as texts. */
    static Optional<ParameterValues<?>> of(Class<?> type) {
        return type.isEnum()
                ? Optional.of(oneOf(Arrays.stream(type.getEnumConstants())))
                : Optional.ofNullable(KNOWN.get(type));
    }

    private static <T> ParameterValues<T> oneOf(Stream<T> values) {
        Map<String, T> byName = values.collect(Collectors.toMap(
                value -> value instanceof Enum<?> constant ? constant.name() : value.toString(),
                Function.identity(),
                (first, second) -> first,
                java.util.LinkedHashMap::new));
        List<String> names = List.copyOf(byName.keySet());
        return new ParameterValues<>(
                text -> Optional.ofNullable(byName.get(text)).orElseThrow(),
                LocalizedText.of("可用值：%s", "one of: %s", String.join(", ", names)));
    }

    private static LocalizedText whole(long maximum) {
        return LocalizedText.of("须为整数，不超过 %d", "an integer, %d at most", maximum);
    }

    /** The framework would take signs, and the digits of every script. */
    private static String whole(String text) {
        return matching("-?\\d{1,19}", text);
    }

    /** Throws an ArithmeticException on what is a number, and out of range. */
    private static BigDecimal decimal(String text) {
        Matcher number = DECIMAL.matcher(text);
        if (!number.matches()) {
            throw new IllegalArgumentException(text);
        }
        String exponent = number.group("exponent");
        if (exponent != null && exponent.length() > MAX_EXPONENT_DIGITS) {
            throw new ArithmeticException("An exponent that long is out of range");
        }
        BigDecimal decimal = new BigDecimal(text);
        if (!DecimalBounds.hold(decimal)) {
            throw new ArithmeticException("Out of range");
        }
        return DecimalBounds.plain(decimal);
    }

    private static String matching(String pattern, String text) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
