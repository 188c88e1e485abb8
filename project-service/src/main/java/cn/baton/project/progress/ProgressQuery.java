package cn.baton.project.progress;

import cn.baton.project.registry.ProjectStage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a list of reports is narrowed by; null or empty narrows nothing.
 *
 * @param months such as {@code 2026-10}
 * @param text anywhere in the project's name
 * @param late whether they were told after their due day
 * @param all with those that were superseded
 * @param asOf as known at the end of that day; null for now
 */
public record ProgressQuery(
        UUID projectId,
        List<Integer> years,
        List<String> months,
        List<String> areaCodes,
        List<String> responsibleUnits,
        List<String> leadDepartments,
        List<ProjectStage> stages,
        String text,
        Boolean late,
        boolean all,
        LocalDate asOf) {

    public static ProgressQuery ofProject(UUID projectId, List<Integer> years, boolean all, LocalDate asOf) {
        return new ProgressQuery(projectId, years, List.of(), null, null, null, null, null, null, all, asOf);
    }
}
