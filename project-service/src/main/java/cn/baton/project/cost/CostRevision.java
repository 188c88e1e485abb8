package cn.baton.project.cost;

import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A revision of a project's total investment (投资调整): written once, corrected by a further one. */
@Entity
@Immutable
@Table(name = "cost_revision")
class CostRevision {

    @Id
    private UUID id;

    private UUID projectId;
    private int sequence;
    private BigDecimal previousAmount;
    private BigDecimal amount;
    private BigDecimal originalAmount;
    private boolean overrun;
    private String reason;
    private String approvedBy;
    private LocalDate approvedOn;
    private String documentNo;
    private Instant recordedAt;

    protected CostRevision() {}

    /**
     * @param present the total investment so far, or null
     * @param last the revision before this one, or null
     */
    static CostRevision of(UUID projectId, ReviseCost told, BigDecimal present, CostRevision last, Clock clock) {
        BusinessDates.requireNotInFuture("approvedOn", told.approvedOn(), clock);
        if (last != null) {
            BusinessDates.requireNotBefore(
                    "approvedOn",
                    told.approvedOn(),
                    LocalizedText.of("上次调整的批准日期", "the approval of the last revision"),
                    last.approvedOn);
        }
        if (present != null && present.compareTo(told.amount()) == 0) {
            throw ProblemException.invalid(
                    "amount", LocalizedText.of("总投资已经是 %s 万元", "The total investment is %s 万元 already", present));
        }
        CostRevision revision = new CostRevision();
        revision.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        revision.projectId = projectId;
        revision.sequence = last == null ? 1 : last.sequence + 1;
        revision.previousAmount = present;
        revision.amount = told.amount();
        revision.originalAmount = last != null ? last.originalAmount : present != null ? present : told.amount();
        revision.overrun = CostHistory.flag(revision.originalAmount, revision.amount) != null;
        revision.reason = told.reason();
        revision.approvedBy = told.approvedBy();
        revision.approvedOn = told.approvedOn();
        revision.documentNo = told.documentNo();
        revision.recordedAt = clock.instant();
        return revision;
    }

    UUID projectId() {
        return projectId;
    }

    boolean isOverrun() {
        return overrun;
    }

    BigDecimal originalAmount() {
        return originalAmount;
    }

    CostRevisionView view() {
        return new CostRevisionView(
                id,
                projectId,
                sequence,
                previousAmount,
                amount,
                overrun ? CostFlag.COST_OVERRUN : null,
                reason,
                approvedBy,
                approvedOn,
                documentNo,
                recordedAt);
    }
}
