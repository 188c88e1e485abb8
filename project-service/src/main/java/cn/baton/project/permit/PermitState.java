package cn.baton.project.permit;

import java.util.Set;

/** What has become of an application for a permit (办理状态). */
public enum PermitState {
    APPLIED("办理中"),
    ISSUED("已办结"),
    REJECTED("不予许可"),

    /** By the applicant. */
    WITHDRAWN("已撤回"),

    /** It was entered by mistake, and no list has it any more. */
    ANNULLED("已作废");

    private final String chinese;

    PermitState(String chinese) {
        this.chinese = chinese;
    }

    /** As people say it. */
    String chinese() {
        return chinese;
    }

    Set<PermitState> next() {
        return switch (this) {
            case APPLIED -> Set.of(ISSUED, REJECTED, WITHDRAWN, ANNULLED);
            case ISSUED, REJECTED, WITHDRAWN -> Set.of(ANNULLED);
            case ANNULLED -> Set.of();
        };
    }
}
