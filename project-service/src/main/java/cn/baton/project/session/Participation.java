package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.Batch;
import cn.baton.project.registry.ParticipationKey;
import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A project in a session under a batch. What was recorded stays as it was recorded: a mistake is withdrawn and recorded
 * anew, so that figures as of an earlier day remain what they were.
 */
@Entity
@Table(name = "participation")
class Participation {

    @Id
    private UUID id;

    @Version
    private long version;

    private int sessionNumber;

    @Enumerated(EnumType.STRING)
    private Batch batch;

    private UUID projectId;
    private BigDecimal investment;
    private LocalDate dueStartOn;
    private Integer plannedStartYear;
    private Instant recordedAt;
    private Instant withdrawnAt;
    private String withdrawalReason;

    protected Participation() {}

    static Participation record(int session, RecordParticipation told, ProjectDetails project, Clock clock) {
        told.requireAgreement();
        Participation participation = new Participation();
        participation.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        participation.sessionNumber = session;
        participation.batch = told.batch();
        participation.projectId = told.projectId();
        participation.investment = told.investment() == null ? project.totalInvestment() : told.investment();
        participation.recordedAt = clock.instant();
        if (told.batch() == Batch.SIGNING) {
            participation.agreeOnStart(told, project);
        }
        return participation;
    }

    private void agreeOnStart(RecordParticipation told, ProjectDetails project) {
        dueStartOn = told.dueStartOn() == null ? project.agreedStartOn() : told.dueStartOn();
        plannedStartYear = told.plannedStartYear() == null && dueStartOn != null
                ? Integer.valueOf(dueStartOn.getYear())
                : told.plannedStartYear();
    }

    void withdraw(String reason, Clock clock) {
        if (withdrawnAt != null) {
            throw new IllegalTransitionException(
                    LocalizedText.of("该项已撤回", "It was withdrawn already"), ParticipationState.WITHDRAWN, List.of());
        }
        withdrawnAt = clock.instant();
        withdrawalReason = reason;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID projectId() {
        return projectId;
    }

    BigDecimal investment() {
        return investment;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    ParticipationKey key() {
        return new ParticipationKey(sessionNumber, batch);
    }

    ParticipationView view(ProjectView project) {
        return view(project, withdrawnAt);
    }

    /** @param project as known then */
    ParticipationView view(ProjectView project, AsOf asOf) {
        return view(project, asOf.known(withdrawnAt));
    }

    private ParticipationView view(ProjectView project, Instant withdrawn) {
        return new ParticipationView(
                id,
                version,
                sessionNumber,
                batch,
                projectId,
                project.details().name(),
                project.details().areaCode(),
                project.stage(),
                BatchStage.isBehind(batch, project),
                investment,
                dueStartOn,
                plannedStartYear,
                withdrawn == null ? ParticipationState.RECORDED : ParticipationState.WITHDRAWN,
                recordedAt,
                withdrawn,
                withdrawn == null ? null : withdrawalReason);
    }
}
