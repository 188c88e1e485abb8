package cn.baton.project.stats;

import cn.baton.project.registry.KeyList;

import java.time.LocalDate;
import java.util.List;

/**
 * Which plans investment is measured against, and by which reports.
 *
 * @param month last month whose reports count, 1 to 12
 * @param keyLists plans on any of these lists of key projects; null or empty for all
 * @param asOf what was known at the end of that day
 */
record InvestmentQuery(int year, int month, List<KeyList> keyLists, LocalDate asOf) {

    boolean isOfKeyLists() {
        return keyLists != null && !keyLists.isEmpty();
    }
}
