package cn.baton.project.tour;

import java.time.LocalDate;
import java.util.List;

/**
 * What the projects on a tour are narrowed by; null or empty narrows nothing.
 *
 * @param withdrawn also those that were taken off
 * @param asOf as known at the end of that day; null for now
 */
public record EntryQuery(List<String> areaCodes, boolean withdrawn, LocalDate asOf) {}
