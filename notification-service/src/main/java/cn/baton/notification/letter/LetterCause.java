package cn.baton.notification.letter;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.util.UUID;

/** Why there is a letter, and to whom it goes; never changes. */
@Embeddable
record LetterCause(
        UUID issueId,
        String issueNumber,
        UUID projectId,
        String projectName,
        String areaCode,
        String recipientUnit,
        @Enumerated(EnumType.STRING) LetterLevel level,
        int cycle) {

    static LetterCause of(LetterMatter matter) {
        return new LetterCause(
                matter.issueId(),
                matter.issueNumber(),
                matter.projectId(),
                matter.projectName(),
                matter.areaCode(),
                matter.recipientUnit(),
                matter.level(),
                matter.cycle());
    }

    /** 403 for everybody else. */
    void requireRecipient(Caller by) {
        if (!recipientUnit.equals(by.unit())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, LocalizedText.of("只有收函单位可以办理", "Only the recipient unit may do this"));
        }
    }
}
