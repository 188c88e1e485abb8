package cn.baton.project.registry;

import java.util.EnumSet;
import java.util.Set;

/** How far a project has come: 谋划, 储备, 签约, 开工, 竣工, 投产, 达效; 暂停 and 移出 stand beside. */
public enum ProjectStage {
    PLANNED("谋划"),
    RESERVED("储备", EvidenceKind.SCREENING_RESULT),
    SIGNED("签约", EvidenceKind.AGREEMENT),
    STARTED("开工", EvidenceKind.CONSTRUCTION_PERMIT, EvidenceKind.SITE_PHOTO),
    COMPLETED("竣工", EvidenceKind.COMPLETION_ACCEPTANCE),
    COMMISSIONED("投产", EvidenceKind.TRIAL_PRODUCTION_RECORD),
    AT_CAPACITY("达效", EvidenceKind.CAPACITY_RECORD),
    SUSPENDED("暂停"),
    REMOVED("移出");

    private final String chinese;
    private final Set<EvidenceKind> evidence;

    ProjectStage(String chinese, EvidenceKind... evidence) {
        this.chinese = chinese;
        this.evidence = Set.of(evidence);
    }

    /** For texts in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** What must bear out that a project has come here. */
    public Set<EvidenceKind> evidence() {
        return evidence;
    }

    /** A stage of the course, as against the two beside it. */
    boolean isOnCourse() {
        return this != SUSPENDED && this != REMOVED;
    }

    /** Whether a project comes here by a step that has its day. */
    boolean hasDay() {
        return isOnCourse() && this != PLANNED;
    }

    /** All stages of the course, or the two beside it. */
    static Set<ProjectStage> onCourse(boolean onCourse) {
        EnumSet<ProjectStage> aside = EnumSet.of(SUSPENDED, REMOVED);
        return onCourse ? EnumSet.complementOf(aside) : aside;
    }

    /**
     * Where a project goes from here of its own. Government-invested ones have no investor to sign with and may start
     * from the pipeline.
     */
    public Set<ProjectStage> next(boolean governmentInvested) {
        return switch (this) {
            case PLANNED -> governmentInvested ? EnumSet.of(RESERVED, SIGNED, STARTED) : EnumSet.of(RESERVED, SIGNED);
            case RESERVED -> governmentInvested ? EnumSet.of(SIGNED, STARTED) : EnumSet.of(SIGNED);
            case SIGNED -> EnumSet.of(STARTED);
            case STARTED -> EnumSet.of(COMPLETED);
            case COMPLETED -> EnumSet.of(COMMISSIONED);
            case COMMISSIONED -> EnumSet.of(AT_CAPACITY);
            case AT_CAPACITY, SUSPENDED, REMOVED -> EnumSet.noneOf(ProjectStage.class);
        };
    }
}
