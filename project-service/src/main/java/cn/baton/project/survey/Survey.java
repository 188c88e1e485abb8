package cn.baton.project.survey;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.Enterprise;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A visit to an enterprise (企业走访) and how satisfied it is (满意度). What was recorded stays; a mistake is withdrawn. */
@Entity
@Table(name = "survey")
class Survey {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID projectId;
    private String enterprise;
    private String areaCode;
    private String unit;
    private LocalDate visitedOn;
    private int score;
    private String respondentRole;
    private String comment;
    private Instant recordedAt;
    private Instant withdrawnAt;
    private String withdrawalReason;

    protected Survey() {}

    /** @param project the project visited, null when the enterprise stands for itself */
    static Survey record(RecordSurvey told, ProjectView project, String unit, Clock clock) {
        if (told.visitedOn().isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid(
                    "visitedOn", LocalizedText.of("日期不能晚于今天", "The day cannot be in the future"));
        }
        Survey survey = new Survey();
        survey.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        if (project == null) {
            survey.visitEnterprise(told);
        } else {
            survey.visitProject(told, project);
        }
        survey.unit = unit;
        survey.visitedOn = told.visitedOn();
        survey.score = told.score();
        survey.respondentRole = told.respondentRole();
        survey.comment = told.comment();
        survey.recordedAt = clock.instant();
        return survey;
    }

    private void visitProject(RecordSurvey told, ProjectView project) {
        if (told.areaCode() != null) {
            throw ProblemException.invalid(
                    "areaCode", LocalizedText.of("走访项目时区划取自项目", "The area is that of the project"));
        }
        projectId = project.id();
        areaCode = project.details().areaCode();
        Enterprise owner = project.details().owner();
        enterprise = told.enterprise() == null && owner != null ? owner.name() : told.enterprise();
    }

    private void visitEnterprise(RecordSurvey told) {
        if (told.enterprise() == null || told.enterprise().isBlank()) {
            throw ProblemException.invalid(
                    "enterprise", LocalizedText.of("请填写项目或企业", "Name a project or an enterprise"));
        }
        if (told.areaCode() == null) {
            throw ProblemException.invalid("areaCode", LocalizedText.of("请填写企业所在区划", "Name the enterprise's area"));
        }
        enterprise = told.enterprise();
        areaCode = told.areaCode();
    }

    /** Whoever sees a survey may not take it back: that is for the unit that made the visit, or for the city. */
    void requireOwnedBy(Caller caller) {
        if (!caller.has(Roles.CITY_ADMIN) && (unit == null || !unit.equals(caller.unit()))) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    LocalizedText.of(
                            "走访记录由登记单位或市级管理员撤回",
                            "A survey is taken back by the unit that recorded it or by a city administrator"));
        }
    }

    void withdraw(String reason, Clock clock) {
        if (withdrawnAt != null) {
            throw new IllegalTransitionException(
                    LocalizedText.of("该走访记录已撤回", "It was withdrawn already"), SurveyState.WITHDRAWN, List.of());
        }
        withdrawnAt = clock.instant();
        withdrawalReason = reason;
    }

    boolean saysTheSameAs(Survey other) {
        return Objects.equals(projectId, other.projectId)
                && Objects.equals(enterprise, other.enterprise)
                && Objects.equals(areaCode, other.areaCode)
                && Objects.equals(unit, other.unit)
                && visitedOn.equals(other.visitedOn)
                && score == other.score
                && Objects.equals(respondentRole, other.respondentRole)
                && Objects.equals(comment, other.comment);
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

    LocalDate visitedOn() {
        return visitedOn;
    }

    int score() {
        return score;
    }

    SurveyView view() {
        return view(withdrawnAt);
    }

    SurveyView view(AsOf asOf) {
        return view(asOf.known(withdrawnAt));
    }

    private SurveyView view(Instant withdrawn) {
        return new SurveyView(
                id,
                version,
                projectId,
                enterprise,
                areaCode,
                unit,
                visitedOn,
                score,
                respondentRole,
                comment,
                withdrawn == null ? SurveyState.RECORDED : SurveyState.WITHDRAWN,
                recordedAt,
                withdrawn,
                withdrawn == null ? null : withdrawalReason);
    }
}
