package cn.baton.project.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Which permits a list shows; null or empty means any.
 *
 * @param late true for those decided after their promise, or still open with it past; false for the others with a promise
 * @param text anywhere in the project's name
 * @param asOf the day at whose end they and their projects are looked at; null for now
 */
public record PermitQuery(
        UUID projectId,
        List<String> types,
        List<PermitState> states,
        List<String> areaCodes,
        List<String> responsibleUnits,
        List<String> leadDepartments,
        String text,
        String authority,
        Boolean late,
        LocalDate appliedFrom,
        LocalDate appliedTo,
        LocalDate decidedFrom,
        LocalDate decidedTo,
        LocalDate asOf) {

    static PermitQuery ofProject(UUID projectId, LocalDate asOf) {
        return new PermitQuery(projectId, null, null, null, null, null, null, null, null, null, null, null, null, asOf);
    }
}
