package cn.baton.project.registry;

import java.util.EnumSet;
import java.util.Set;

/** How far a project has come: 谋划, 储备, 签约, 开工, 竣工, 投产, 达效; 暂停 and 移出 stand beside. */
public enum ProjectStage {
    PLANNED,
    RESERVED,
    SIGNED,
    STARTED,
    COMPLETED,
    COMMISSIONED,
    AT_CAPACITY,
    SUSPENDED,
    REMOVED;

    /** Government-invested projects have no investor to sign with and may start from the pipeline. */
    Set<ProjectStage> next(boolean governmentInvested) {
        return switch (this) {
            case PLANNED, RESERVED -> governmentInvested ? EnumSet.of(SIGNED, STARTED) : EnumSet.of(SIGNED);
            case SIGNED -> EnumSet.of(STARTED);
            default -> EnumSet.noneOf(ProjectStage.class);
        };
    }
}
