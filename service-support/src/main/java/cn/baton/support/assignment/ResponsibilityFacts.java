package cn.baton.support.assignment;

import cn.baton.support.clock.BusinessTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is bound of {@code ResponsibilityAssigned}: who is to look after a project. */
public record ResponsibilityFacts(
        UUID assignmentId,
        UUID projectId,
        String role,
        String subject,
        LocalDate from,
        LocalDate to,
        String state,
        Long aggregateVersion) {

    public static final String TYPE = "cn.baton.project.ResponsibilityAssigned.v1";

    private static final String SUPERVISION = "SUPERVISION_STAFF";
    private static final String ANNULLED = "ANNULLED";
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 30);

    boolean isComplete() {
        return assignmentId != null && projectId != null && subject != null && from != null && aggregateVersion != null;
    }

    /** Of the roles in a project only that of its supervision staff (督导人员) lets somebody see it. */
    boolean isOfSupervision() {
        return SUPERVISION.equals(role);
    }

    Instant beginsAt() {
        return BusinessTime.startOf(from);
    }

    /** Exclusive; what was annulled never was in force. */
    Instant endsAt() {
        return ANNULLED.equals(state) ? beginsAt() : BusinessTime.endOf(to == null ? OPEN_END : to);
    }
}
