package cn.baton.project.milestone;

import java.util.Set;

/** What has become of a milestone (节点状态). */
public enum MilestoneState {
    PLANNED("计划"),
    ACHIEVED("已达成"),
    /** It was entered by mistake, and the list has it no more. */
    ANNULLED("作废");

    private final String chinese;

    MilestoneState(String chinese) {
        this.chinese = chinese;
    }

    /** As people call it. */
    String chinese() {
        return chinese;
    }

    Set<MilestoneState> next() {
        return switch (this) {
            case PLANNED -> Set.of(ACHIEVED, ANNULLED);
            case ACHIEVED -> Set.of(ANNULLED);
            case ANNULLED -> Set.of();
        };
    }
}
