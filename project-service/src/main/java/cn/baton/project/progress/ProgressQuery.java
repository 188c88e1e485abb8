package cn.baton.project.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * What the list of a project's reports is narrowed by; null or empty narrows nothing.
 *
 * @param all with those that were superseded
 * @param asOf as known at the end of that day; null for now
 */
public record ProgressQuery(List<Integer> years, boolean all, LocalDate asOf) {}
