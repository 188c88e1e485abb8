package cn.baton.notification.letter;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a letter is about: an issue at a level of escalation.
 *
 * @param projectName null when not known
 * @param areaCode GB/T 2260, null when not known
 * @param recipientUnit the unit that must put it right
 * @param cycle run on the ladder; one letter for each issue, level and cycle (一事一单)
 * @param category,severity codes of the issue-service
 * @param dueOn day by which it was to be put right, null when none was set
 */
public record LetterMatter(
        UUID issueId,
        String issueNumber,
        UUID projectId,
        String projectName,
        String areaCode,
        String recipientUnit,
        LetterLevel level,
        int cycle,
        String category,
        String severity,
        String description,
        String reason,
        LocalDate dueOn,
        LocalDate replyDueOn) {}
