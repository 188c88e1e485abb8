package cn.baton.project.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An annual plan as it was known for a time; written once and only ever closed by its successor. */
@Entity
@Table(name = "annual_plan_version")
class AnnualPlanVersion {

    @Id
    private UUID id;

    private UUID planId;
    private long number;
    private UUID projectId;
    private int year;

    @Embedded
    private AnnualPlanTerms terms;

    private Instant firstRecordedAt;
    private Instant recordedAt;
    private Instant supersededAt;

    protected AnnualPlanVersion() {}

    static AnnualPlanVersion of(AnnualPlanView plan) {
        AnnualPlanVersion version = new AnnualPlanVersion();
        version.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        version.planId = plan.id();
        version.number = plan.version();
        version.projectId = plan.projectId();
        version.year = plan.year();
        version.terms = plan.terms();
        version.firstRecordedAt = plan.firstRecordedAt();
        version.recordedAt = plan.recordedAt();
        return version;
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    AnnualPlanTerms terms() {
        return terms;
    }

    BigDecimal plannedInvestment() {
        return terms.plannedInvestment();
    }

    /** As it stood, be it until today or another day. */
    AnnualPlanView view() {
        return new AnnualPlanView(planId, number, projectId, year, terms, List.of(), firstRecordedAt, recordedAt);
    }
}
