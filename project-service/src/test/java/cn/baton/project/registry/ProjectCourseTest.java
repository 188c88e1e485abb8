package cn.baton.project.registry;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static cn.baton.project.registry.TestProjects.CLOCK;
import static cn.baton.project.registry.TestProjects.OWNER;
import static cn.baton.project.registry.TestProjects.TODAY;
import static cn.baton.project.registry.TestProjects.at;
import static cn.baton.project.registry.TestProjects.details;
import static cn.baton.project.registry.TestProjects.evidence;
import static cn.baton.project.registry.TestProjects.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProjectCourseTest {

    private static final SetAside APPROVED = new SetAside(TODAY, "企业调整投资计划", "411000-FGW");

    @Test
    void goesFromReserveToCapacity() {
        Project project = planned();
        LocalDate day = TODAY.minusDays(10);

        project.reserve(day, evidence(EvidenceKind.SCREENING_RESULT), CLOCK);
        project.sign(day.plusDays(1), null, evidence(EvidenceKind.AGREEMENT), CLOCK);
        project.start(day.plusDays(2), evidence(EvidenceKind.CONSTRUCTION_PERMIT, EvidenceKind.SITE_PHOTO), CLOCK);
        project.complete(day.plusDays(3), evidence(EvidenceKind.COMPLETION_ACCEPTANCE), CLOCK);
        project.commission(day.plusDays(4), evidence(EvidenceKind.TRIAL_PRODUCTION_RECORD), CLOCK);
        project.reachCapacity(day.plusDays(5), evidence(EvidenceKind.CAPACITY_RECORD), CLOCK);

        assertThat(project.stageChanges())
                .extracting(StageChange::to)
                .containsExactly(
                        ProjectStage.RESERVED,
                        ProjectStage.SIGNED,
                        ProjectStage.STARTED,
                        ProjectStage.COMPLETED,
                        ProjectStage.COMMISSIONED,
                        ProjectStage.AT_CAPACITY);
        assertThat(project.view().atCapacityOn()).isEqualTo(day.plusDays(5));
    }

    @Test
    void isNotCommissionedWithoutARecordOfTrialProduction() {
        assertThatThrownBy(() -> at(ProjectStage.COMPLETED).commission(TODAY, evidence(EvidenceKind.OTHER), CLOCK))
                .isInstanceOfSatisfying(
                        IncompleteTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .isEqualTo(Map.of("missing", List.of("TRIAL_PRODUCTION_RECORD"))));
    }

    @Test
    void takesNoStepBeforeTheOneBefore() {
        assertThatThrownBy(() -> at(ProjectStage.STARTED)
                        .complete(TODAY.minusDays(1), evidence(EvidenceKind.COMPLETION_ACCEPTANCE), CLOCK))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void skipsNoStep() {
        assertThatThrownBy(() -> at(ProjectStage.SIGNED)
                        .commission(TODAY, evidence(EvidenceKind.TRIAL_PRODUCTION_RECORD), CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .containsEntry("allowed", List.of("STARTED", "SUSPENDED", "REMOVED")));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectStage.class,
            names = {"PLANNED", "SIGNED", "STARTED", "COMMISSIONED"})
    void isSuspendedAndResumedWhereItWas(ProjectStage stage) {
        Project project = at(stage);

        project.suspend(APPROVED, CLOCK);
        assertThat(project.view().stage()).isEqualTo(ProjectStage.SUSPENDED);
        assertThat(project.view().stageBefore()).isEqualTo(stage);
        project.resume(APPROVED, CLOCK);

        assertThat(project.view().stage()).isEqualTo(stage);
        assertThat(project.view().stageBefore()).isNull();
        assertThat(project.stageChanges().getLast().approvedBy()).isEqualTo("411000-FGW");
    }

    @Test
    void isRemovedFromSuspensionAndStillKnowsWhereItWas() {
        Project project = at(ProjectStage.STARTED);

        project.suspend(APPROVED, CLOCK);
        project.remove(APPROVED, CLOCK);
        project.resume(APPROVED, CLOCK);

        assertThat(project.view().stage()).isEqualTo(ProjectStage.STARTED);
    }

    @Test
    void goesNowhereOnceSuspendedButBackOrOut() {
        Project project = at(ProjectStage.SIGNED);
        project.suspend(APPROVED, CLOCK);

        assertThatThrownBy(() -> project.start(TODAY, List.of(), CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .containsEntry("allowed", List.of("SIGNED", "REMOVED")));
        assertThatThrownBy(() -> project.suspend(APPROVED, CLOCK)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void needsNoResumptionOnCourse() {
        assertThatThrownBy(() -> planned().resume(APPROVED, CLOCK)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void movesBetweenLibrariesAndKeepsTheReason() {
        Project project = planned();

        project.transfer(new TransferLibrary(Library.RESERVE, LibraryLevel.CITY, TODAY, "列入市级储备"), CLOCK);

        assertThat(project.view().library()).isEqualTo(Library.RESERVE);
        assertThat(project.libraryTransfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.fromLibrary()).isEqualTo(Library.PLANNING);
            assertThat(transfer.fromLevel()).isEqualTo(LibraryLevel.COUNTY);
            assertThat(transfer.reason()).isEqualTo("列入市级储备");
        });
    }

    @Test
    void movesNeitherToWhereItIsNorAmongTheCompletedBeforeItIs() {
        TransferLibrary same = new TransferLibrary(Library.PLANNING, LibraryLevel.COUNTY, TODAY, "重复");
        TransferLibrary early = new TransferLibrary(Library.COMPLETED, LibraryLevel.CITY, TODAY, "过早");

        assertThatThrownBy(() -> planned().transfer(same, CLOCK)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> at(ProjectStage.STARTED).transfer(early, CLOCK))
                .isInstanceOf(IllegalTransitionException.class);
        at(ProjectStage.COMPLETED).transfer(early, CLOCK);
    }

    @Test
    void changesItsInvestmentByRevisionOnlyOnceSigned() {
        Project project = Project.register(details("投资项目", OWNER, false, new BigDecimal("100.00")), CLOCK);
        project.change(details("投资项目", OWNER, false, new BigDecimal("110")), CLOCK);
        project.sign(TODAY, null, evidence(EvidenceKind.AGREEMENT), CLOCK);

        project.change(details("改名项目", OWNER, false, new BigDecimal("110.00")), CLOCK);
        assertThatThrownBy(() -> project.change(details("改名项目", OWNER, false, new BigDecimal("120")), CLOCK))
                .isInstanceOf(ProblemException.class);
        project.reviseInvestment(new BigDecimal("120"), new BigDecimal("110"), false);

        assertThat(project.view().details().totalInvestment()).isEqualByComparingTo("120");
    }

    @Test
    void goesBackToNoPlanOnceCompleted() {
        Project project = at(ProjectStage.COMPLETED);
        project.transfer(new TransferLibrary(Library.COMPLETED, LibraryLevel.COUNTY, TODAY, "竣工"), CLOCK);

        for (Library planned : List.of(Library.PLANNING, Library.RESERVE)) {
            assertThatThrownBy(() ->
                            project.transfer(new TransferLibrary(planned, LibraryLevel.COUNTY, TODAY, "倒退"), CLOCK))
                    .isInstanceOf(IllegalTransitionException.class);
        }
    }

    @Test
    void movesNotBeforeItMovedLast() {
        Project project = planned();
        project.transfer(new TransferLibrary(Library.RESERVE, LibraryLevel.COUNTY, TODAY, "储备"), CLOCK);

        assertInvalid(
                "on",
                () -> project.transfer(
                        new TransferLibrary(Library.IMPLEMENTATION, LibraryLevel.COUNTY, TODAY.minusDays(1), "实施"),
                        CLOCK));
    }

    @Test
    void isNotSuspendedOrResumedBeforeItsLastStep() {
        Project project = at(ProjectStage.SIGNED);
        SetAside early = new SetAside(TODAY.minusDays(1), "补录", "411000-FGW");

        assertInvalid("on", () -> project.suspend(early, CLOCK));
        project.suspend(APPROVED, CLOCK);
        assertInvalid("on", () -> project.resume(early, CLOCK));
    }

    @Test
    void takesNoStepBeforeItsResumption() {
        Project project = planned();
        project.suspend(new SetAside(TODAY.minusDays(5), "暂停", "411000-FGW"), CLOCK);
        project.resume(APPROVED, CLOCK);

        assertInvalid(
                "signedOn", () -> project.sign(TODAY.minusDays(1), null, evidence(EvidenceKind.AGREEMENT), CLOCK));
    }

    @Test
    void takesNoNewWorkOnceRemoved() {
        Project project = at(ProjectStage.SIGNED);
        project.remove(APPROVED, CLOCK);

        assertThatThrownBy(() -> project.change(details("改名项目", OWNER, false, null), CLOCK))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() ->
                        project.transfer(new TransferLibrary(Library.RESERVE, LibraryLevel.COUNTY, TODAY, "储备"), CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions()).containsEntry("allowed", List.of("SIGNED")));
        project.resume(APPROVED, CLOCK);
        project.change(details("改名项目", OWNER, false, null), CLOCK);
    }

    @Test
    void speaksChineseOfItsStages() {
        assertThatThrownBy(() -> planned().start(TODAY, List.of(), CLOCK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.detail().chinese()).isEqualTo("项目处于“谋划”阶段，不能转入“开工”"));
        assertThatThrownBy(() -> at(ProjectStage.SIGNED).start(TODAY, List.of(), CLOCK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.detail().chinese()).isEqualTo("缺少：施工许可、现场照片"));
    }

    private static void assertInvalid(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .extracting(ProblemException.FieldViolation::field)
                                .containsExactly(field));
    }

    @Test
    void showsItsParticipationsAsTheyWere() {
        Project project = planned();
        ParticipationKey signed = new ParticipationKey(8, Batch.SIGNING);
        ParticipationKey started = new ParticipationKey(9, Batch.GROUNDBREAKING);

        project.state().setParticipations(java.util.Set.of(signed, started));

        assertThat(project.view().participations()).containsExactlyInAnyOrder(signed, started);
    }
}
