package cn.baton.scoring.score;

import cn.baton.scoring.evaluation.Incident;
import cn.baton.scoring.evaluation.IncidentKind;

import java.util.UUID;

/**
 * A letter that was delivered in the month and is not revoked.
 *
 * @param kind REMINDER or SUPERVISION
 * @param number 发文字号
 */
record DeliveredLetter(String area, UUID letterId, String kind, String number, UUID issueId, String issueNumber) {

    Incident toIncident() {
        IncidentKind measure =
                "SUPERVISION".equals(kind) ? IncidentKind.SUPERVISION_LETTER : IncidentKind.REMINDER_LETTER;
        return Incident.of(measure, issueId, letterId);
    }
}
