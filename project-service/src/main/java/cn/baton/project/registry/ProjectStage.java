package cn.baton.project.registry;

import java.util.EnumSet;
import java.util.Set;

/** How far a project has come: 谋划, 储备, 签约, 开工, 竣工, 投产, 达效; 暂停 and 移出 stand beside. */
public enum ProjectStage {
    PLANNED,
    RESERVED(EvidenceKind.SCREENING_RESULT),
    SIGNED(EvidenceKind.AGREEMENT),
    STARTED(EvidenceKind.CONSTRUCTION_PERMIT, EvidenceKind.SITE_PHOTO),
    COMPLETED(EvidenceKind.COMPLETION_ACCEPTANCE),
    COMMISSIONED(EvidenceKind.TRIAL_PRODUCTION_RECORD),
    AT_CAPACITY(EvidenceKind.CAPACITY_RECORD),
    SUSPENDED,
    REMOVED;

    private final Set<EvidenceKind> evidence;

    ProjectStage(EvidenceKind... evidence) {
        this.evidence = Set.of(evidence);
    }

    /** What must bear out that a project has come here. */
    public Set<EvidenceKind> evidence() {
        return evidence;
    }

    /** A stage of the course, as against the two beside it. */
    boolean isOnCourse() {
        return this != SUSPENDED && this != REMOVED;
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
