package cn.baton.project.session;

import cn.baton.project.config.AsOf;

import java.time.LocalDate;
import java.util.List;

/**
 * What the statistics of sessions are narrowed by; empty narrows nothing.
 *
 * @param sessions numbers of sessions
 * @param heldOnFrom first day on which a session that counts was held; null for any
 * @param heldOnTo last such day; null for the day of {@code asOf}: what has yet to be held does not count
 * @param asOf as known at the end of that day; null for now
 */
public record StatisticsQuery(
        List<Integer> sessions, List<String> areaCodes, LocalDate heldOnFrom, LocalDate heldOnTo, LocalDate asOf) {

    LocalDate lastHeldOn(AsOf day) {
        return heldOnTo == null ? day.date() : heldOnTo;
    }
}
