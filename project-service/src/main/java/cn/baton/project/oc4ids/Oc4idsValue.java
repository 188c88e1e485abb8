package cn.baton.project.oc4ids;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** An amount of money, in whole units of its currency. The registry counts in 万元, ten thousand CNY. */
@Schema(description = "An amount of money")
public record Oc4idsValue(
        @Schema(description = "Amount in units of the currency", examples = "12000000000")
        BigDecimal amount,

        @Schema(description = "Currency, ISO 4217; always CNY in what is exported", examples = "CNY")
        String currency) {

    static final String CNY = "CNY";
    private static final int WAN_DIGITS = 4;

    /** Exact: 万元 have two decimals at most, so nothing smaller than 100 CNY is left over. */
    static Oc4idsValue ofWan(BigDecimal wan) {
        return wan == null
                ? null
                : new Oc4idsValue(wan.movePointRight(WAN_DIGITS).setScale(0), CNY);
    }

    /** 万元 of an amount in CNY, with all decimals. */
    static BigDecimal toWan(BigDecimal cny) {
        return cny.movePointLeft(WAN_DIGITS);
    }
}
