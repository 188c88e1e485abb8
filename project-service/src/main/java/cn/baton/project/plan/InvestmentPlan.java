package cn.baton.project.plan;

import cn.baton.support.clock.BusinessDates;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The city's investment plan of a year as it was issued (投资计划下达). What was issued is not changed: a later state
 * is issued as the next version.
 */
@Entity
@Immutable
@Table(name = "investment_plan")
class InvestmentPlan {

    @Id
    private UUID id;

    private int year;
    private int number;
    private String documentNumber;
    private LocalDate issuedOn;
    private String note;
    private Instant issuedAt;

    protected InvestmentPlan() {}

    static InvestmentPlan issue(int year, int number, IssueInvestmentPlan command, Clock clock) {
        BusinessDates.requireNotInFuture("issuedOn", command.issuedOn(), clock);
        InvestmentPlan plan = new InvestmentPlan();
        plan.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        plan.year = year;
        plan.number = number;
        plan.documentNumber = command.documentNumber();
        plan.issuedOn = command.issuedOn();
        plan.note = command.note();
        plan.issuedAt = clock.instant();
        return plan;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    UUID id() {
        return id;
    }

    InvestmentPlanView view(InvestmentPlanTotals totals) {
        return new InvestmentPlanView(id, year, number, documentNumber, issuedOn, note, issuedAt, totals);
    }
}
