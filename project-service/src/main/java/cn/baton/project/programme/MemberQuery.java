package cn.baton.project.programme;

import cn.baton.project.registry.ProjectStage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the members of a programme are narrowed by; null or empty narrows nothing.
 *
 * @param text anywhere in the project's name
 * @param removed also those that have left
 * @param asOf as known at the end of that day; null for now
 */
public record MemberQuery(
        List<String> areaCodes,
        List<ProjectStage> stages,
        UUID projectId,
        String text,
        boolean removed,
        LocalDate asOf) {}
