package cn.baton.project.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The plan of a project for a year (年度计划) as it stands; what it was before is in {@link AnnualPlanVersion}. */
@Entity
@Table(name = "annual_plan")
class AnnualPlan {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID projectId;
    private int year;

    @Embedded
    private AnnualPlanTerms terms;

    private Instant firstRecordedAt;
    private Instant recordedAt;

    protected AnnualPlan() {}

    static AnnualPlan draw(UUID projectId, int year, AnnualPlanTerms terms, Clock clock) {
        terms.requireOrder();
        AnnualPlan plan = new AnnualPlan();
        plan.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        plan.projectId = projectId;
        plan.year = year;
        plan.terms = terms;
        plan.recordedAt = clock.instant();
        plan.firstRecordedAt = plan.recordedAt;
        return plan;
    }

    /** The same terms again change nothing. */
    void change(AnnualPlanTerms told, Clock clock) {
        told.requireOrder();
        if (!terms.isSameAs(told)) {
            terms = told;
            recordedAt = clock.instant();
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    AnnualPlanView view() {
        return new AnnualPlanView(id, version, projectId, year, terms, List.of(), firstRecordedAt, recordedAt);
    }
}
