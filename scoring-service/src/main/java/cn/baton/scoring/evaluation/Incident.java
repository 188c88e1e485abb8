package cn.baton.scoring.evaluation;

import java.util.UUID;

/**
 * Something that costs points.
 *
 * @param matter the issue (or project) that it is about: measures on one matter do not add up
 * @param evidence the letter, meeting or report itself; the matter where it is its own evidence
 * @param workingDays for {@link IncidentKind#OVERDUE}, how long; 0 otherwise
 */
public record Incident(IncidentKind kind, UUID matter, UUID evidence, int workingDays) {

    public static Incident of(IncidentKind kind, UUID matter, UUID evidence) {
        return new Incident(kind, matter, evidence, 0);
    }

    public static Incident overdue(UUID issue, int workingDays) {
        return new Incident(IncidentKind.OVERDUE, issue, issue, workingDays);
    }
}
