package cn.baton.project.registry;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static cn.baton.project.registry.TestProjects.CLOCK;
import static cn.baton.project.registry.TestProjects.TODAY;
import static cn.baton.project.registry.TestProjects.at;
import static cn.baton.project.registry.TestProjects.evidence;
import static cn.baton.project.registry.TestProjects.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StageCorrectionTest {

    private static final RevertTransition MISTAKE = new RevertTransition("误录", "411000-FGW");
    private static final SetAside APPROVED = new SetAside(TODAY, "企业调整投资计划", "411000-FGW");

    @Test
    void aWrongDayIsPutRightAndStaysInTheRecord() {
        Project project = at(ProjectStage.STARTED);

        correct(project, ProjectStage.SIGNED, TODAY.minusDays(30));

        assertThat(project.view().signedOn()).isEqualTo(TODAY.minusDays(30));
        assertThat(project.view().stage()).isEqualTo(ProjectStage.STARTED);
        assertThat(project.stageChanges()).hasSize(3);
        StageChange correction = project.stageChanges().getLast();
        assertThat(correction.kind()).isEqualTo(StageChangeKind.CORRECTION);
        assertThat(correction.previouslyOn()).isEqualTo(TODAY);
        assertThat(correction.on()).isEqualTo(TODAY.minusDays(30));
        assertThat(correction.reason()).isEqualTo("录入有误");
    }

    @Test
    void aForgottenStepIsAddedWithItsEvidence() {
        Project project = at(ProjectStage.SIGNED);

        assertThatThrownBy(() -> correct(project, ProjectStage.RESERVED, TODAY.minusDays(9)))
                .isInstanceOf(IncompleteTransitionException.class);
        correct(project, ProjectStage.RESERVED, TODAY.minusDays(9), EvidenceKind.SCREENING_RESULT);

        assertThat(project.view().reservedOn()).isEqualTo(TODAY.minusDays(9));
        assertThat(project.view().stage()).isEqualTo(ProjectStage.SIGNED);
        assertThat(project.stageChanges().getLast().previouslyOn()).isNull();
    }

    @Test
    void theOrderOfTheStepsHolds() {
        Project project = planned();
        project.sign(TODAY.minusDays(20), null, evidence(EvidenceKind.AGREEMENT), CLOCK);
        project.suspend(new SetAside(TODAY.minusDays(15), "暂停", "411000-FGW"), CLOCK);
        project.resume(new SetAside(TODAY.minusDays(10), "恢复", "411000-FGW"), CLOCK);

        assertInvalid("on", project, ProjectStage.SIGNED, TODAY.minusDays(14));
        assertInvalid("on", project, ProjectStage.SIGNED, TODAY.plusDays(1));
        correct(project, ProjectStage.SIGNED, TODAY.minusDays(15));
        correct(project, ProjectStage.RESERVED, TODAY.minusDays(20), EvidenceKind.SCREENING_RESULT);
        assertInvalid("on", project, ProjectStage.SIGNED, TODAY.minusDays(21));
        assertInvalid("stage", project, ProjectStage.SUSPENDED, TODAY);
    }

    @Test
    void aStepThatWasNotTakenIsNotCorrected() {
        assertThatThrownBy(() -> correct(at(ProjectStage.SIGNED), ProjectStage.STARTED, TODAY))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void worksAreNotAgreedOnBeforeTheCorrectedSigning() {
        Project project = planned();
        project.sign(TODAY.minusDays(9), TODAY.minusDays(5), evidence(EvidenceKind.AGREEMENT), CLOCK);

        assertInvalid("on", project, ProjectStage.SIGNED, TODAY.minusDays(4));
    }

    @Test
    void theLastStepIsTakenBack() {
        Project project = at(ProjectStage.STARTED);

        project.revert(MISTAKE, CLOCK);

        assertThat(project.view().stage()).isEqualTo(ProjectStage.SIGNED);
        assertThat(project.view().startedOn()).isNull();
        assertThat(project.stageChanges().getLast().kind()).isEqualTo(StageChangeKind.REVERSION);
        assertThat(project.stageChanges().getLast().approvedBy()).isEqualTo("411000-FGW");
        project.start(TODAY, evidence(EvidenceKind.CONSTRUCTION_PERMIT, EvidenceKind.SITE_PHOTO), CLOCK);
        assertThat(project.view().startedOn()).isEqualTo(TODAY);
    }

    @Test
    void soAreSuspensionResumptionAndRemoval() {
        Project project = at(ProjectStage.SIGNED);
        project.suspend(APPROVED, CLOCK);
        project.remove(APPROVED, CLOCK);

        project.revert(MISTAKE, CLOCK);
        assertThat(project.view().stage()).isEqualTo(ProjectStage.SUSPENDED);
        assertThat(project.view().stageBefore()).isEqualTo(ProjectStage.SIGNED);
        project.resume(APPROVED, CLOCK);
        project.revert(MISTAKE, CLOCK);
        assertThat(project.view().stage()).isEqualTo(ProjectStage.SUSPENDED);
        project.revert(MISTAKE, CLOCK);
        assertThat(project.view().stage()).isEqualTo(ProjectStage.SIGNED);
        assertThat(project.view().stageBefore()).isNull();
    }

    @Test
    void whatWasNeverTakenIsNotTakenBack() {
        assertThatThrownBy(() -> planned().revert(MISTAKE, CLOCK)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void completionIsNotTakenBackAmongTheCompleted() {
        Project project = at(ProjectStage.COMPLETED);
        project.transfer(new TransferLibrary(Library.COMPLETED, LibraryLevel.COUNTY, TODAY, "竣工"), CLOCK);

        assertThatThrownBy(() -> project.revert(MISTAKE, CLOCK)).isInstanceOf(IllegalTransitionException.class);
    }

    private static void correct(Project project, ProjectStage stage, LocalDate on, EvidenceKind... kinds) {
        List<Evidence> evidence = evidence(kinds);
        project.correct(new CorrectTransition(stage, on, "录入有误", evidence), evidence, CLOCK);
    }

    private static void assertInvalid(String field, Project project, ProjectStage stage, LocalDate on) {
        assertThatThrownBy(() -> correct(project, stage, on))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .extracting(ProblemException.FieldViolation::field)
                                .containsExactly(field));
    }
}
