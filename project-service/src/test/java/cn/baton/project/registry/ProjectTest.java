package cn.baton.project.registry;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static cn.baton.project.registry.TestProjects.CLOCK;
import static cn.baton.project.registry.TestProjects.TODAY;
import static cn.baton.project.registry.TestProjects.details;
import static cn.baton.project.registry.TestProjects.evidence;
import static cn.baton.project.registry.TestProjects.governmentInvested;
import static cn.baton.project.registry.TestProjects.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProjectTest {

    private static final List<Evidence> AGREEMENT = evidence(EvidenceKind.AGREEMENT);
    private static final List<Evidence> PERMIT_AND_PHOTO =
            evidence(EvidenceKind.CONSTRUCTION_PERMIT, EvidenceKind.SITE_PHOTO);

    @Test
    void startsAsPlanned() {
        assertThat(planned().view().stage()).isEqualTo(ProjectStage.PLANNED);
    }

    @Test
    void isSignedWithAgreementAndOwner() {
        Project project = planned();

        project.sign(TODAY, LocalDate.of(2026, 12, 31), AGREEMENT, CLOCK);

        assertThat(project.view().stage()).isEqualTo(ProjectStage.SIGNED);
        assertThat(project.view().signedOn()).isEqualTo(TODAY);
        assertThat(project.details().agreedStartOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(project.stageChanges()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(ProjectStage.PLANNED);
            assertThat(change.recordedAt()).isEqualTo(CLOCK.instant());
        });
    }

    @Test
    void isNotSignedWithoutOwnerAndAgreement() {
        Project project = Project.register(details("无主项目", null, false, null), CLOCK);

        assertThatThrownBy(() -> project.sign(TODAY, null, List.of(), CLOCK))
                .isInstanceOfSatisfying(
                        IncompleteTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .isEqualTo(Map.of("missing", List.of("owner", "AGREEMENT"))));
        assertThat(project.view().stage()).isEqualTo(ProjectStage.PLANNED);
    }

    @Test
    void isNotSignedInTheFuture() {
        assertThatThrownBy(() -> planned().sign(TODAY.plusDays(1), null, AGREEMENT, CLOCK))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("future");
    }

    @Test
    void startsOnceSigned() {
        Project project = planned();
        project.sign(TODAY.minusDays(3), null, AGREEMENT, CLOCK);

        project.start(TODAY, PERMIT_AND_PHOTO, CLOCK);

        assertThat(project.view().stage()).isEqualTo(ProjectStage.STARTED);
        assertThat(project.view().startedOn()).isEqualTo(TODAY);
    }

    @Test
    void doesNotStartUnsigned() {
        assertThatThrownBy(() -> planned().start(TODAY, PERMIT_AND_PHOTO, CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .isEqualTo(Map.of(
                                        "state",
                                        "PLANNED",
                                        "allowed",
                                        List.of("RESERVED", "SIGNED", "SUSPENDED", "REMOVED"))));
    }

    @Test
    void startsUnsignedWhenTheGovernmentInvests() {
        Project project = governmentInvested();

        project.start(TODAY, PERMIT_AND_PHOTO, CLOCK);

        assertThat(project.view().stage()).isEqualTo(ProjectStage.STARTED);
    }

    @Test
    void doesNotStartBeforeItWasSigned() {
        Project project = planned();
        project.sign(TODAY, null, AGREEMENT, CLOCK);

        assertThatThrownBy(() -> project.start(TODAY.minusDays(1), PERMIT_AND_PHOTO, CLOCK))
                .isInstanceOf(ProblemException.class);
    }
}
