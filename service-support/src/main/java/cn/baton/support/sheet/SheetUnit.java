package cn.baton.support.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.util.Map.entry;

/** A unit in which a column is kept, and those that are turned into it when a header, a note or a cell names them. */
public enum SheetUnit {
    TEN_THOUSAND_YUAN(
            "万元",
            Map.ofEntries(
                    entry("元", "0.0001"),
                    entry("千元", "0.1"),
                    entry("万元", "1"),
                    entry("万", "1"),
                    entry("百万元", "100"),
                    entry("百万", "100"),
                    entry("千万元", "1000"),
                    entry("千万", "1000"),
                    entry("亿元", "10000"),
                    entry("亿", "10000"))),
    /** 1 公顷 is 15 亩, and 1 平方米 by that 0.0015. */
    MU(
            "亩",
            Map.ofEntries(
                    entry("亩", "1"),
                    entry("公亩", "0.15"),
                    entry("公顷", "15"),
                    entry("ha", "15"),
                    entry("平方米", "0.0015"),
                    entry("m2", "0.0015"),
                    entry("万平方米", "15"),
                    entry("平方公里", "1500"),
                    entry("平方千米", "1500"),
                    entry("km2", "1500"))),
    YEARS("年", Map.of("年", "1")),
    PERCENT("%", Map.of("%", "1")),
    WORKING_DAYS("工作日", Map.of("工作日", "1", "个工作日", "1", "天", "1"));

    private static final int DECIMALS = 2;
    private static final String CURRENCY = "\\(?(?:人民币|rmb|cny)\\)?";

    private final String label;
    private final Map<String, String> factors;

    SheetUnit(String label, Map<String, String> factors) {
        this.label = label;
        this.factors = factors;
    }

    public String label() {
        return label;
    }

    /** The unit that the named one is turned into; empty when it is none of those that are known. */
    static Optional<SheetUnit> of(String name) {
        return Arrays.stream(values())
                .filter(unit -> unit.factor(name).isPresent())
                .findFirst();
    }

    /** How many of this unit one of the named makes; empty when it cannot be turned into it. */
    Optional<BigDecimal> factor(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst(CURRENCY, "");
        return Optional.ofNullable(factors.get(plain)).map(BigDecimal::new);
    }

    /** What its kin are called. */
    Set<String> words() {
        return factors.keySet();
    }

    static BigDecimal convert(BigDecimal number, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? number
                : number.multiply(factor).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
