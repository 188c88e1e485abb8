package cn.baton.notification.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a list of letters is narrowed by; null or empty narrows nothing.
 *
 * @param issuedFrom,issuedTo days in China, inclusive
 * @param text anywhere in the subject
 */
public record LetterQuery(
        List<LetterKind> kinds,
        List<LetterState> states,
        UUID issueId,
        UUID projectId,
        List<String> recipientUnits,
        List<String> areaCodes,
        String number,
        LocalDate issuedFrom,
        LocalDate issuedTo,
        String text) {}
