package cn.baton.issue.ledger;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;

import java.util.EnumSet;
import java.util.Set;

/** How far rectification has come: 登记, 交办, 整改中, 提请销号, 退回, 销号; 重启, 挂起 and 作废 stand beside. */
public enum IssueStatus {
    REGISTERED,
    ASSIGNED,
    RECTIFYING,
    SUBMITTED,
    RETURNED,
    CLOSED,
    REOPENED,
    SUSPENDED,
    CANCELLED;

    /** What an issue in this status can become. */
    Set<IssueStatus> next() {
        return switch (this) {
            case REGISTERED -> EnumSet.of(ASSIGNED);
            case ASSIGNED -> EnumSet.of(RECTIFYING, SUBMITTED);
            case RECTIFYING -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(RETURNED, CLOSED);
            case RETURNED -> EnumSet.of(RECTIFYING);
            case CLOSED, REOPENED, SUSPENDED, CANCELLED -> EnumSet.noneOf(IssueStatus.class);
        };
    }

    void requireNext(IssueStatus next) {
        if (!next().contains(next)) {
            throw new IllegalTransitionException(
                    LocalizedText.of("问题处于 %s 状态，不能转为 %s", "An issue in %s cannot become %s", this, next),
                    this,
                    next());
        }
    }

    /** No letter is asked for while a submission waits for its verification, nor at the end. */
    void requireEscalatable() {
        if (EnumSet.of(SUBMITTED, CLOSED, CANCELLED).contains(this)) {
            throw new IllegalTransitionException(
                    LocalizedText.of("问题处于 %s 状态，不能升级", "An issue in %s cannot be escalated", this),
                    this,
                    EnumSet.noneOf(IssueLevel.class));
        }
    }
}
