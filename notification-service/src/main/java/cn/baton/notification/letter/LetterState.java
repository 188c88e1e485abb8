package cn.baton.notification.letter;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;

import java.util.EnumSet;
import java.util.Set;

/** How far a letter has come: 草拟, 待签发, 已签发, 已发出, 已送达, 已签收, 已回函, 已办结, 退回重报, 已撤销. */
public enum LetterState {
    DRAFT,
    PENDING_SIGN_OFF,
    SIGNED,
    ISSUED,
    DELIVERED,
    ACKNOWLEDGED,
    REPLIED,
    ACCEPTED,
    RETURNED,
    REVOKED;

    /** A unit may see the letter in the system and acknowledge it before the mail server has taken it. */
    Set<LetterState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PENDING_SIGN_OFF, REVOKED);
            case PENDING_SIGN_OFF -> EnumSet.of(SIGNED, REVOKED);
            case SIGNED -> EnumSet.of(ISSUED, REVOKED);
            case ISSUED -> EnumSet.of(DELIVERED, ACKNOWLEDGED, REVOKED);
            case DELIVERED -> EnumSet.of(ACKNOWLEDGED, REPLIED, REVOKED);
            case ACKNOWLEDGED, RETURNED -> EnumSet.of(REPLIED, REVOKED);
            case REPLIED -> EnumSet.of(ACCEPTED, RETURNED, REVOKED);
            case ACCEPTED, REVOKED -> EnumSet.noneOf(LetterState.class);
        };
    }

    void requireNext(LetterState wanted) {
        if (!next().contains(wanted)) {
            throw new IllegalTransitionException(
                    LocalizedText.of("函件处于 %s 状态，不能转入 %s", "A letter in %s cannot become %s", this, wanted),
                    this,
                    next());
        }
    }
}
