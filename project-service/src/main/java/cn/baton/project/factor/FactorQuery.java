package cn.baton.project.factor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a list of factor requests is narrowed by; null or empty narrows nothing.
 *
 * @param areaCodes of the project
 * @param needByFrom,needByTo inclusive
 */
public record FactorQuery(
        UUID projectId,
        List<String> areaCodes,
        List<FactorKind> kinds,
        List<FactorState> states,
        List<String> departments,
        List<Integer> priorities,
        Boolean overdue,
        LocalDate needByFrom,
        LocalDate needByTo,
        LocalDate asOf) {

    FactorQuery of(UUID project) {
        return new FactorQuery(
                project, areaCodes, kinds, states, departments, priorities, overdue, needByFrom, needByTo, asOf);
    }
}
