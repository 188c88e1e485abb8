package cn.baton.project.milestone;

import java.util.Set;

/** What has become of a milestone (节点状态). */
public enum MilestoneState {
    /** 计划. */
    PLANNED,
    /** 已达成. */
    ACHIEVED,
    /** 作废: it was entered by mistake, and the list has it no more. */
    ANNULLED;

    Set<MilestoneState> next() {
        return switch (this) {
            case PLANNED -> Set.of(ACHIEVED, ANNULLED);
            case ACHIEVED -> Set.of(ANNULLED);
            case ANNULLED -> Set.of();
        };
    }
}
