package cn.baton.scoring.score;

import cn.baton.scoring.evaluation.Incident;
import cn.baton.scoring.evaluation.IncidentKind;
import cn.baton.scoring.evaluation.Penalty;
import cn.baton.scoring.language.Bilingual;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what a penalty was for. */
final class PenaltyText {

    private final Map<UUID, DeliveredLetter> letters;
    private final Map<UUID, OverdueIssue> overdue;

    PenaltyText(List<DeliveredLetter> letters, List<OverdueIssue> overdue) {
        this.letters = letters.stream().collect(Collectors.toMap(DeliveredLetter::letterId, Function.identity()));
        this.overdue = overdue.stream().collect(Collectors.toMap(OverdueIssue::issueId, Function.identity()));
    }

    PenaltyLine line(Penalty penalty) {
        Incident incident = penalty.incident();
        return switch (incident.kind()) {
            case REMINDER_LETTER, SUPERVISION_LETTER -> {
                DeliveredLetter letter = letters.get(incident.evidence());
                yield new PenaltyLine(
                        incident.kind(),
                        penalty.amount(),
                        letter.issueId(),
                        letter.issueNumber(),
                        letter.letterId(),
                        letter.number(),
                        letterBecause(incident.kind(), letter));
            }
            case OVERDUE -> {
                OverdueIssue issue = overdue.get(incident.matter());
                yield new PenaltyLine(
                        incident.kind(),
                        penalty.amount(),
                        issue.issueId(),
                        issue.number(),
                        null,
                        null,
                        Bilingual.of(
                                "问题 %s 应于 %s 整改到位，截至 %s 逾期 %d 个工作日",
                                "Issue %s was due on %s; as of %s it was %d working days overdue",
                                issue.number(),
                                issue.dueOn(),
                                issue.until(),
                                incident.workingDays()));
            }
            case MEETING, CITY_MEETING, LATE_REPORT, FALSE_REPORT ->
                throw new IllegalStateException(incident.kind() + " is not known from any fact yet");
        };
    }

    private static Bilingual letterBecause(IncidentKind kind, DeliveredLetter letter) {
        boolean reminder = kind == IncidentKind.REMINDER_LETTER;
        return Bilingual.of(
                "问题 %3$s 本月送达%1$s %4$s；同一问题只计最高一档",
                "A %2$s (%4$s) on issue %3$s was delivered this month; only the highest measure on an issue counts",
                reminder ? "提醒函" : "督办函",
                reminder ? "reminder letter" : "supervision letter",
                letter.issueNumber(),
                letter.number());
    }
}
