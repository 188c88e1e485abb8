package cn.baton.issue.ledger;

import cn.baton.support.security.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A step of an issue up the ladder (升级), approved by a person. There is one for an issue, a level and a cycle. */
@Entity
@Immutable
@Table(name = "escalation")
class Escalation {

    @Id
    private UUID id;

    private UUID issueId;

    @Enumerated(EnumType.STRING)
    private IssueLevel level;

    private int cycle;
    private String reason;
    private LocalDate replyDueOn;
    private String approvedBySubject;
    private String approvedByUnit;
    private Instant escalatedAt;

    protected Escalation() {}

    /** Of an issue that has reached the level already. */
    static Escalation to(IssueView issue, EscalateIssue step, Caller approver, Clock clock) {
        Escalation escalation = new Escalation();
        escalation.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        escalation.issueId = issue.id();
        escalation.level = issue.level();
        escalation.cycle = issue.cycle();
        escalation.reason = step.reason();
        escalation.replyDueOn = step.replyDueOn();
        escalation.approvedBySubject = approver.subject();
        escalation.approvedByUnit = approver.unit();
        escalation.escalatedAt = clock.instant();
        return escalation;
    }

    EscalationView view() {
        return new EscalationView(
                id, level, cycle, reason, replyDueOn, new Officer(approvedBySubject, approvedByUnit), escalatedAt);
    }
}
