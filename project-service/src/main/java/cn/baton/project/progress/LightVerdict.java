package cn.baton.project.progress;

import cn.baton.project.registry.Light;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What light a project is to show, and why.
 *
 * @param light null when there is nothing to measure it by
 * @param reasons those that alone would give this light; empty unless it is yellow or red
 * @param month the last month reported, or null
 * @param pointsBehind percentage points of the year's investment behind schedule, negative when ahead; null without a
 *     plan for the year, or before anything of it was to be reported
 * @param missingReports reports missing in a row
 */
public record LightVerdict(
        Light light, List<LightReason> reasons, YearMonth month, BigDecimal pointsBehind, int missingReports) {

    static final LightVerdict NONE = new LightVerdict(null, List.of(), null, null, 0);
}
