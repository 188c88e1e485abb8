package cn.baton.project.registry;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProjectTest {

    /** 2026-11-24 in China, still the 23rd in UTC. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<Evidence> AGREEMENT = List.of(new Evidence(EvidenceKind.AGREEMENT, "投资协议", null));
    private static final List<Evidence> PERMIT_AND_PHOTO = List.of(
            new Evidence(EvidenceKind.CONSTRUCTION_PERMIT, "施工许可证", "411082202611240101"),
            new Evidence(EvidenceKind.SITE_PHOTO, "开工现场", null));

    @Test
    void startsAsPlanned() {
        assertThat(project(false).view().stage()).isEqualTo(ProjectStage.PLANNED);
    }

    @Test
    void isSignedWithAgreementAndOwner() {
        Project project = project(false);

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
        Project project = Project.register(details("无主项目", null, false), CLOCK);

        assertThatThrownBy(() -> project.sign(TODAY, null, List.of(), CLOCK))
                .isInstanceOfSatisfying(
                        IncompleteTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .isEqualTo(Map.of("missing", List.of("owner", "AGREEMENT"))));
        assertThat(project.view().stage()).isEqualTo(ProjectStage.PLANNED);
    }

    @Test
    void isNotSignedInTheFuture() {
        assertThatThrownBy(() -> project(false).sign(TODAY.plusDays(1), null, AGREEMENT, CLOCK))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("future");
    }

    @Test
    void startsOnceSigned() {
        Project project = project(false);
        project.sign(TODAY.minusDays(3), null, AGREEMENT, CLOCK);

        project.start(TODAY, PERMIT_AND_PHOTO, CLOCK);

        assertThat(project.view().stage()).isEqualTo(ProjectStage.STARTED);
        assertThat(project.view().startedOn()).isEqualTo(TODAY);
    }

    @Test
    void doesNotStartUnsigned() {
        assertThatThrownBy(() -> project(false).start(TODAY, PERMIT_AND_PHOTO, CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .isEqualTo(Map.of("state", "PLANNED", "allowed", List.of("SIGNED"))));
    }

    @Test
    void startsUnsignedWhenTheGovernmentInvests() {
        Project project = project(true);

        project.start(TODAY, PERMIT_AND_PHOTO, CLOCK);

        assertThat(project.view().stage()).isEqualTo(ProjectStage.STARTED);
    }

    @Test
    void doesNotStartBeforeItWasSigned() {
        Project project = project(false);
        project.sign(TODAY, null, AGREEMENT, CLOCK);

        assertThatThrownBy(() -> project.start(TODAY.minusDays(1), PERMIT_AND_PHOTO, CLOCK))
                .isInstanceOf(ProblemException.class);
    }

    private static Project project(boolean governmentInvested) {
        return Project.register(details("金刚石材料项目", new Enterprise("黄河旋风", null, null), governmentInvested), CLOCK);
    }

    private static ProjectDetails details(String name, Enterprise owner, boolean governmentInvested) {
        return new ProjectDetails(
                name,
                null,
                null,
                "411082",
                null,
                null,
                owner,
                governmentInvested,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
