package cn.baton.issue.ledger;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;

import java.util.EnumSet;
import java.util.Set;

/** The rungs of the ladder that letters stand on: 台账, 提醒函, 督办函. Never climbed down. */
public enum IssueLevel {
    LEDGER,
    REMINDER_LETTER,
    SUPERVISION_LETTER;

    /** A critical issue may skip the reminder. */
    Set<IssueLevel> next(IssueSeverity severity) {
        return switch (this) {
            case LEDGER ->
                severity == IssueSeverity.CRITICAL
                        ? EnumSet.of(REMINDER_LETTER, SUPERVISION_LETTER)
                        : EnumSet.of(REMINDER_LETTER);
            case REMINDER_LETTER -> EnumSet.of(SUPERVISION_LETTER);
            case SUPERVISION_LETTER -> EnumSet.noneOf(IssueLevel.class);
        };
    }

    void requireNext(IssueLevel next, IssueSeverity severity) {
        if (!next(severity).contains(next)) {
            throw new IllegalTransitionException(
                    LocalizedText.of("问题处于 %s 级别，不能升级为 %s", "An issue at %s cannot rise to %s", this, next),
                    this,
                    next(severity));
        }
    }
}
