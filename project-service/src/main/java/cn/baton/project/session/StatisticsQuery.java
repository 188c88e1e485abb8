package cn.baton.project.session;

import java.time.LocalDate;
import java.util.List;

/**
 * What the statistics of sessions are narrowed by; empty narrows nothing.
 *
 * @param sessions numbers of sessions
 * @param asOf as known at the end of that day; null for now
 */
public record StatisticsQuery(List<Integer> sessions, List<String> areaCodes, LocalDate asOf) {}
