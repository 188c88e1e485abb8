package cn.baton.notification.letter.messaging;

import cn.baton.notification.letter.LetterLevel;
import cn.baton.notification.letter.LetterMatter;
import cn.baton.support.inbox.PoisonException;

import java.time.LocalDate;
import java.util.UUID;

/** What this service binds of {@code cn.baton.issue.IssueEscalated.v1}. */
record IssueEscalated(
        UUID issueId,
        String number,
        UUID projectId,
        String projectName,
        String areaCode,
        LetterLevel level,
        Integer cycle,
        String responsibleUnit,
        String category,
        String severity,
        String description,
        String reason,
        LocalDate replyDueOn,
        LocalDate dueOn) {

    static final String TYPE = "cn.baton.issue.IssueEscalated.v1";

    /** Throws {@link PoisonException} when a letter could not be written, or not addressed. */
    LetterMatter toMatter() {
        require("issueId", issueId);
        require("number", number);
        require("projectId", projectId);
        require("level", level);
        require("cycle", cycle);
        require("responsibleUnit", responsibleUnit);
        require("description", description);
        require("reason", reason);
        return new LetterMatter(
                issueId,
                number,
                projectId,
                projectName,
                areaCode,
                responsibleUnit,
                level,
                cycle,
                category,
                severity,
                description,
                reason,
                dueOn,
                replyDueOn);
    }

    private static void require(String field, Object value) {
        if (value == null) {
            throw new PoisonException("No letter can be drafted without " + field);
        }
    }
}
