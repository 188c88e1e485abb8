package cn.baton.support.sheet;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A unit that a sheet names outside the rows: in a note above the table, over a group of columns, in a title.
 *
 * @param word as it is written
 * @param money whether it is money, be it a currency that is not turned into 万元
 * @param settled whether the text says that the table is in this unit; a mere mention must agree with what is said
 *     elsewhere, and settles nothing
 * @param place where it stands, such as the cell {@code C2}
 */
record NamedUnit(String word, boolean money, boolean settled, String place) {

    /** What is no unit that is known may be meant for any column. */
    boolean concerns(SheetUnit kept) {
        Optional<SheetUnit> own = SheetUnit.of(word);
        return own.isPresent() ? own.get() == kept : !money || kept == SheetUnit.TEN_THOUSAND_YUAN;
    }

    /** How many of the kept unit it makes; empty when it cannot be turned into it. */
    Optional<BigDecimal> factor(SheetUnit kept) {
        return kept.factor(word);
    }

    boolean makes(SheetUnit kept, BigDecimal factor) {
        return factor(kept).filter(own -> own.compareTo(factor) == 0).isPresent();
    }
}
