package cn.baton.issue.project;

import java.util.UUID;

/**
 * A project as far as the registry has announced it: a copy, never the truth.
 *
 * @param areaCode GB/T 2260; null for a project that is seen city-wide only
 * @param stage as the registry names it
 * @param version of the project in the registry
 */
public record KnownProject(
        UUID projectId,
        String name,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        String stage,
        long version) {}
