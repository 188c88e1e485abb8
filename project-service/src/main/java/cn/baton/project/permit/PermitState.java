package cn.baton.project.permit;

import java.util.Set;

/** What has become of an application for a permit (办理状态). */
public enum PermitState {
    /** 办理中. */
    APPLIED,
    /** 已办结. */
    ISSUED,
    /** 不予许可. */
    REJECTED,
    /** 申请人撤回. */
    WITHDRAWN,
    /** 作废: it was entered by mistake, and no list has it any more. */
    ANNULLED;

    Set<PermitState> next() {
        return switch (this) {
            case APPLIED -> Set.of(ISSUED, REJECTED, WITHDRAWN, ANNULLED);
            case ISSUED, REJECTED, WITHDRAWN -> Set.of(ANNULLED);
            case ANNULLED -> Set.of();
        };
    }
}
