package cn.baton.project.indicator;

import java.time.LocalDate;
import java.util.List;

/**
 * What a list of indicators is narrowed by; null or empty narrows nothing.
 *
 * @param superseded also revisions that others have taken the place of
 * @param asOf as known at the end of that day; null for now
 */
public record IndicatorQuery(
        List<String> codes, List<String> periods, List<String> areaCodes, boolean superseded, LocalDate asOf) {}
