package cn.baton.project.registry;

import cn.baton.support.problem.ProblemException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

import static cn.baton.project.registry.TestProjects.CLOCK;
import static cn.baton.project.registry.TestProjects.OWNER;
import static cn.baton.project.registry.TestProjects.TODAY;
import static cn.baton.project.registry.TestProjects.at;
import static cn.baton.project.registry.TestProjects.details;
import static cn.baton.project.registry.TestProjects.evidence;
import static cn.baton.project.registry.TestProjects.governmentInvested;
import static cn.baton.project.registry.TestProjects.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProjectRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void theOwnerStaysOnceSigned() {
        Project project = planned();
        change(project, "owner", null);
        change(project, "owner", OWNER);
        project.sign(TODAY, null, evidence(EvidenceKind.AGREEMENT), CLOCK);

        assertInvalid(project, "owner", null);
        change(project, "owner", new Enterprise("更名公司", null, null));
    }

    @Test
    void worksAreNotAgreedOnBeforeTheSigning() {
        Project project = at(ProjectStage.SIGNED);

        assertInvalid(project, "agreedStartOn", TODAY.minusDays(1).toString());
        change(project, "agreedStartOn", TODAY.plusDays(30).toString());
        change(project, "agreedStartOn", null);
    }

    @Test
    void aSigningIsNotAfterTheStartThatWasAgreedBefore() {
        Project project = planned();
        change(project, "agreedStartOn", TODAY.minusDays(3).toString());

        assertThatThrownBy(() -> project.sign(TODAY, null, evidence(EvidenceKind.AGREEMENT), CLOCK))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatSkippedSigningStaysGovernmentInvested() {
        Project project = governmentInvested();
        change(project, "governmentInvested", false);
        change(project, "governmentInvested", true);
        project.start(TODAY, evidence(EvidenceKind.CONSTRUCTION_PERMIT, EvidenceKind.SITE_PHOTO), CLOCK);

        assertInvalid(project, "governmentInvested", false);
    }

    @Test
    void theInvestmentIsNotOverwrittenOnceRevised() {
        Project project = Project.register(details("投资项目", OWNER, false, new BigDecimal("5000")), CLOCK);
        project.reviseInvestment(new BigDecimal("5500"), new BigDecimal("5000"), false);

        assertInvalid(project, "totalInvestment", 99999);
        assertThat(project.view().originalInvestment()).isEqualByComparingTo("5000");
    }

    @Test
    void worksAreNotPlannedToEndBeforeTheyStart() {
        Project project = planned();
        change(project, "plannedStartOn", "2027-06-01");

        assertInvalid(project, "plannedCompletionOn", "2027-05-31");
        change(project, "plannedCompletionOn", "2027-06-01");
    }

    @Test
    void aBlankIdIsNone() {
        Project project = planned();

        change(project, "externalId", " ");

        assertThat(project.details().externalId()).isNull();
    }

    private static void assertInvalid(Project project, String field, Object value) {
        assertThatThrownBy(() -> change(project, field, value))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .extracting(ProblemException.FieldViolation::field)
                                .containsExactly(field));
    }

    private static void change(Project project, String field, Object value) {
        ObjectNode changed = JSON.valueToTree(project.details());
        changed.set(field, JSON.valueToTree(value));
        project.change(JSON.convertValue(changed, ProjectDetails.class), CLOCK);
    }
}
