package cn.baton.issue.project.messaging;

import cn.baton.issue.project.Assignments;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.event.Thing;
import cn.baton.support.inbox.PoisonException;
import cn.baton.support.inbox.State;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What this service binds of {@code ResponsibilityAssigned}: who is to look after a project. */
record ResponsibilityFacts(
        UUID assignmentId,
        UUID projectId,
        String role,
        String subject,
        LocalDate from,
        LocalDate to,
        String state,
        Long aggregateVersion) {

    static final String TYPE = "cn.baton.project.ResponsibilityAssigned.v1";

    private static final String SUPERVISION = "SUPERVISION_STAFF";
    private static final String ANNULLED = "ANNULLED";
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 30);

    /** Throws {@link PoisonException} when a field is missing without which nobody looks after anything. */
    State toState() {
        if (assignmentId == null || projectId == null || subject == null || from == null || aggregateVersion == null) {
            throw new PoisonException("assignmentId, projectId, subject, from or aggregateVersion is missing");
        }
        return new State(Thing.of(assignmentId), aggregateVersion);
    }

    void keepIn(Assignments assignments) {
        if (SUPERVISION.equals(role)) {
            Instant beginsAt = BusinessTime.startOf(from);
            Instant endsAt = ANNULLED.equals(state) ? beginsAt : BusinessTime.endOf(to == null ? OPEN_END : to);
            assignments.keep(assignmentId, projectId, subject, beginsAt, endsAt, aggregateVersion);
        }
    }
}
