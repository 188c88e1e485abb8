package cn.baton.project.registry;

import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;

/** What must hold of a project's details among themselves, and against the steps that were taken on their strength. */
final class ProjectRules {

    /** As many as an index entry holds. */
    private static final int MAX_TAGS_LENGTH = 300;

    private ProjectRules() {}

    /** 422 on what cannot be told any more once the project has come this far. */
    static void requireChangeable(ProjectState state, ProjectDetails changed) {
        ProjectDetails known = state.details();
        boolean isSigned = state.hasReached(ProjectStage.SIGNED);
        requirePlausible(changed, known);
        requireSameInvestment(state, changed);
        if (isSigned && known.owner() != null && changed.owner() == null) {
            throw ProblemException.invalid(
                    "owner", LocalizedText.of("签约后不能去掉项目单位", "After signing, the owner cannot be taken away"));
        }
        LocalDate signedOn = state.signedOn();
        if (signedOn != null && !Objects.equals(changed.agreedStartOn(), known.agreedStartOn())) {
            requireAgreedAfterSigning("agreedStartOn", changed.agreedStartOn(), signedOn);
        }
        boolean hasSkippedSigning = isSigned && signedOn == null;
        if (hasSkippedSigning && known.governmentInvested() && !changed.governmentInvested()) {
            throw ProblemException.invalid(
                    "governmentInvested",
                    LocalizedText.of(
                            "项目未经签约开工，须为政府投资", "It started without having been signed, as only such projects may"));
        }
    }

    /**
     * 422 on details that contradict each other.
     *
     * @param known what was known before, or null: what stays is not asked for again
     */
    static void requirePlausible(ProjectDetails told, ProjectDetails known) {
        boolean hasNewPlan = isNew(told, known, ProjectDetails::plannedStartOn)
                || isNew(told, known, ProjectDetails::plannedCompletionOn);
        if (hasNewPlan) {
            BusinessDates.requireNotBefore(
                    "plannedCompletionOn",
                    told.plannedCompletionOn(),
                    LocalizedText.of("计划开工日期", "the planned start"),
                    told.plannedStartOn());
        }
        int length = told.tags().stream().mapToInt(String::length).sum();
        if (length > MAX_TAGS_LENGTH) {
            throw ProblemException.invalid(
                    "tags",
                    LocalizedText.of("标签合计不超过 %d 个字", "The tags have at most %d characters together", MAX_TAGS_LENGTH));
        }
    }

    /** 422 on the field when works were to start before there was anything to start. */
    static void requireAgreedAfterSigning(String field, LocalDate agreedStartOn, LocalDate signedOn) {
        if (agreedStartOn != null && agreedStartOn.isBefore(signedOn)) {
            throw ProblemException.invalid(
                    field,
                    LocalizedText.of(
                            "约定开工日期 %s 不能早于签约日期 %s",
                            "The agreed start, %s, cannot be before the signing, %s", agreedStartOn, signedOn));
        }
    }

    /** The library of completed projects takes those alone, and those go back to no plan. */
    static void requireFits(
            Library library, boolean completed, Function<LocalizedText, ? extends ProblemException> illegal) {
        if (library == Library.COMPLETED && !completed) {
            throw illegal.apply(
                    LocalizedText.of("未竣工的项目不能转入竣工库", "Only a completed project enters the library of completed ones"));
        }
        if (completed && (library == Library.PLANNING || library == Library.RESERVE)) {
            throw illegal.apply(
                    LocalizedText.of("已竣工的项目不能转回谋划库或储备库", "A completed project does not go back among the planned"));
        }
    }

    /** Once an investor has signed, or a revision has its reason, the amount is no longer anybody's to overwrite. */
    private static void requireSameInvestment(ProjectState state, ProjectDetails changed) {
        BigDecimal known = state.details().totalInvestment();
        boolean isFixed = state.isInvestmentRevised() || (known != null && state.hasReached(ProjectStage.SIGNED));
        boolean isSame = changed.totalInvestment() == null
                ? known == null
                : known != null && changed.totalInvestment().compareTo(known) == 0;
        if (isFixed && !isSame) {
            throw ProblemException.invalid(
                    "totalInvestment",
                    LocalizedText.of(
                            "签约后或已有投资调整的，总投资只能通过投资调整（cost-revisions）修改",
                            "Once signed or revised, the total investment changes by a cost revision only"));
        }
    }

    private static boolean isNew(ProjectDetails told, ProjectDetails known, Function<ProjectDetails, Object> field) {
        return known == null || !Objects.equals(field.apply(told), field.apply(known));
    }
}
