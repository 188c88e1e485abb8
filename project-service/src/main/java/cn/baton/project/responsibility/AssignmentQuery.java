package cn.baton.project.responsibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Which assignments a list shows; null or empty means any.
 *
 * @param on those whose days include this one
 */
public record AssignmentQuery(
        UUID projectId,
        List<String> subjects,
        List<AssignmentRole> roles,
        List<String> units,
        List<String> areaCodes,
        LocalDate on,
        LocalDate asOf) {

    static AssignmentQuery ofProject(UUID projectId, LocalDate on, LocalDate asOf) {
        return new AssignmentQuery(projectId, null, null, null, null, on, asOf);
    }
}
