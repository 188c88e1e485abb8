package cn.baton.support.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** A unit in which a column is kept, and those that are turned into it when a header or a cell names them. */
public enum SheetUnit {
    TEN_THOUSAND_YUAN(
            "万元",
            Map.of(
                    "万元",
                    BigDecimal.ONE,
                    "万",
                    BigDecimal.ONE,
                    "万人民币",
                    BigDecimal.ONE,
                    "亿元",
                    BigDecimal.valueOf(10_000),
                    "亿",
                    BigDecimal.valueOf(10_000),
                    "元",
                    new BigDecimal("0.0001"))),
    MU("亩", Map.of("亩", BigDecimal.ONE, "公顷", BigDecimal.valueOf(15), "平方公里", BigDecimal.valueOf(1_500))),
    YEARS("年", Map.of("年", BigDecimal.ONE)),
    PERCENT("%", Map.of("%", BigDecimal.ONE)),
    WORKING_DAYS("工作日", Map.of("工作日", BigDecimal.ONE, "个工作日", BigDecimal.ONE, "天", BigDecimal.ONE));

    private static final int DECIMALS = 2;

    private final String label;
    private final Map<String, BigDecimal> factors;

    SheetUnit(String label, Map<String, BigDecimal> factors) {
        this.label = label;
        this.factors = factors;
    }

    public String label() {
        return label;
    }

    /** How many of this unit one of the named makes; empty when it cannot be turned into it. */
    Optional<BigDecimal> factor(String name) {
        return Optional.ofNullable(factors.get(name));
    }

    static BigDecimal convert(BigDecimal number, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? number
                : number.multiply(factor).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
