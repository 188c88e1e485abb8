package cn.baton.project.responsibility;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * All of an assignment at one time: once as it stands now ({@link Assignment}), once for every time that it was known
 * otherwise ({@link KnownAssignment}).
 */
@Embeddable
class AssignmentStanding {

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private AssignmentRole role;

    private String subject;
    private String name;
    private String unit;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private boolean inForce;
    private String endReason;
    private Instant recordedAt;
    private Instant annulledAt;
    private String annulmentReason;

    protected AssignmentStanding() {}

    static AssignmentStanding assigned(UUID projectId, AssignResponsibility told, Instant at) {
        AssignmentStanding standing = new AssignmentStanding();
        standing.projectId = projectId;
        standing.role = told.role();
        standing.subject = told.subject();
        standing.name = told.name();
        standing.unit = told.unit();
        standing.startsOn = told.from();
        standing.endsOn = told.to();
        standing.recordedAt = at;
        return standing;
    }

    void end(LocalDate on, String reason) {
        endsOn = on;
        endReason = reason;
    }

    void annul(String reason, Instant at) {
        annulledAt = at;
        annulmentReason = reason;
    }

    /**
     * Written only when it changes: Hibernate takes whatever is written here for a change.
     *
     * @return whether it has come into force with the days, or gone out of it
     */
    boolean follow(LocalDate today) {
        boolean now = annulledAt == null && !today.isBefore(startsOn) && (endsOn == null || !today.isAfter(endsOn));
        if (now == inForce) {
            return false;
        }
        inForce = now;
        return true;
    }

    AssignmentState state() {
        if (annulledAt != null) {
            return AssignmentState.ANNULLED;
        }
        return endReason == null ? AssignmentState.ASSIGNED : AssignmentState.ENDED;
    }

    UUID projectId() {
        return projectId;
    }

    AssignmentRole role() {
        return role;
    }

    String subject() {
        return subject;
    }

    String name() {
        return name;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    boolean isInForce() {
        return inForce;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    AssignmentView view(UUID id, long version) {
        return new AssignmentView(
                id,
                version,
                projectId,
                role,
                subject,
                name,
                unit,
                startsOn,
                endsOn,
                state(),
                inForce,
                annulledAt == null ? endReason : annulmentReason,
                recordedAt);
    }
}
