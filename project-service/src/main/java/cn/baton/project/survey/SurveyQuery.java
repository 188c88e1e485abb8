package cn.baton.project.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What surveys are narrowed by; null or empty narrows nothing.
 *
 * @param withdrawn also those that were taken back
 * @param asOf as known at the end of that day; null for now
 */
public record SurveyQuery(
        UUID projectId,
        List<String> areaCodes,
        List<Integer> scores,
        LocalDate visitedOnFrom,
        LocalDate visitedOnTo,
        boolean withdrawn,
        LocalDate asOf) {}
