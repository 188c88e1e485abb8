package cn.baton.project.programme;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A project in a programme, from the day it was taken in to the day it left. */
@Entity(name = "ProgrammeMember")
@Table(name = "programme_member")
class Member {

    @Id
    private UUID id;

    @Version
    private long version;

    private String programmeCode;
    private UUID projectId;
    private LocalDate addedOn;
    private String additionReason;
    private Instant recordedAt;
    private LocalDate removedOn;
    private String removalReason;
    private Instant removalRecordedAt;

    protected Member() {}

    static Member add(String programme, AddMember told, Clock clock) {
        requireNotInFuture("addedOn", told.addedOn(), clock);
        Member member = new Member();
        member.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        member.programmeCode = programme;
        member.projectId = told.projectId();
        member.addedOn = told.addedOn();
        member.additionReason = told.reason();
        member.recordedAt = clock.instant();
        return member;
    }

    void remove(RemoveMember told, Clock clock) {
        if (removalRecordedAt != null) {
            throw new IllegalTransitionException(
                    LocalizedText.of("该项目已调出", "The project has left already"), MemberState.REMOVED, List.of());
        }
        requireNotInFuture("removedOn", told.removedOn(), clock);
        if (told.removedOn().isBefore(addedOn)) {
            throw ProblemException.invalid(
                    "removedOn", LocalizedText.of("调出日期不能早于列入日期", "It cannot leave before the day it was taken in"));
        }
        removedOn = told.removedOn();
        removalReason = told.reason();
        removalRecordedAt = clock.instant();
    }

    private static void requireNotInFuture(String field, LocalDate day, Clock clock) {
        if (day.isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid(field, LocalizedText.of("日期不能晚于今天", "The day cannot be in the future"));
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String programmeCode() {
        return programmeCode;
    }

    UUID projectId() {
        return projectId;
    }

    LocalDate addedOn() {
        return addedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    MemberView view(ProjectView project) {
        return view(project, removalRecordedAt);
    }

    /** @param project as known then */
    MemberView view(ProjectView project, AsOf asOf) {
        return view(project, asOf.known(removalRecordedAt));
    }

    private MemberView view(ProjectView project, Instant removed) {
        return new MemberView(
                id,
                version,
                programmeCode,
                projectId,
                project.details().name(),
                project.details().areaCode(),
                project.stage(),
                project.details().totalInvestment(),
                removed == null ? MemberState.MEMBER : MemberState.REMOVED,
                addedOn,
                additionReason,
                recordedAt,
                removed == null ? null : removedOn,
                removed == null ? null : removalReason,
                removed);
    }
}
