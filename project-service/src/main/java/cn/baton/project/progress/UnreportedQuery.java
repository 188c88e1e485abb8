package cn.baton.project.progress;

import cn.baton.project.registry.KeyList;

import java.time.LocalDate;
import java.util.List;

/**
 * Which projects are asked for that have not reported a month; null or empty narrows nothing.
 *
 * @param month such as {@code 2026-10}
 * @param text anywhere in the project's name
 * @param asOf as known at the end of that day; null for now
 */
public record UnreportedQuery(
        String month,
        List<KeyList> keyLists,
        List<String> areaCodes,
        List<String> responsibleUnits,
        List<String> leadDepartments,
        String text,
        LocalDate asOf) {}
