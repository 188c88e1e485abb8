package cn.baton.scoring.score;

import cn.baton.scoring.evaluation.Indicator;

import java.util.Arrays;
import java.util.Optional;

/**
 * The records that an indicator counts: those that were due, each with the credit that it earns. The denominator is their
 * number, the numerator the sum of their credits, and the explanation lists the same records, so that figure and
 * evidence cannot part.
 */
enum Population {
    /** Signed projects whose agreed start is due. */
    B2(Indicator.B2, RecordKind.PROJECT, """
            select p.area_code as area, p.project_id as id, p.name as label,
                   case when p.started_on <= :asOf then 1.0 else 0.0 end as credit
            from project_fact p
            where p.area_code is not null and p.signed_on <= :asOf and p.agreed_start_on <= :end
              and (p.agreed_start_on <= :over or p.started_on <= :asOf)"""),
    /** Projects whose planned start lies in the year and is due. */
    B3(Indicator.B3, RecordKind.PROJECT, """
            select p.area_code as area, p.project_id as id, p.name as label,
                   case when p.started_on <= :asOf then 1.0 else 0.0 end as credit
            from project_fact p
            where p.area_code is not null and p.planned_start_on between :yearStart and :end
              and (p.planned_start_on <= :over or p.started_on <= :asOf)"""),
    /** Issues due in the month, or overdue and open at its start; on time is when rectification was submitted by the due day. */
    S1(Indicator.S1, RecordKind.ISSUE, """
            select i.area, i.issue_id as id, i.number as label,
                   case when i.closed_on <= :asOf and i.stopped_on <= i.due_on then 1.0
                        when i.closed_on <= :asOf then :closedLate else 0.0 end as credit
            from located_issue i
            where i.area is not null and i.status not in ('CANCELLED', 'SUSPENDED') and i.due_on <= :end
              and (i.due_on >= :start or i.closed_on is null or i.closed_on >= :start)
              and (i.due_on <= :over or i.closed_on <= :asOf)"""),
    /** Delivered letters whose reply is due in the month, or was owed at its start. */
    S2(Indicator.S2, RecordKind.LETTER, """
            select l.area, l.letter_id as id, coalesce(l.number, l.issue_number) as label,
                   case when l.replied_on <= least(l.reply_due_on, :asOf) then 1.0 else 0.0 end as credit
            from located_letter l
            where l.area is not null and l.state <> 'REVOKED' and l.delivered_on <= :asOf and l.reply_due_on <= :end
              and (l.reply_due_on >= :start or l.replied_on is null or l.replied_on >= :start)
              and (l.reply_due_on <= :over or l.replied_on <= :asOf)""");

    private final Indicator indicator;
    private final RecordKind kind;
    private final String query;

    Population(Indicator indicator, RecordKind kind, String query) {
        this.indicator = indicator;
        this.kind = kind;
        this.query = query;
    }

    static Optional<Population> of(Indicator indicator) {
        return Arrays.stream(values())
                .filter(population -> population.indicator == indicator)
                .findFirst();
    }

    Indicator indicator() {
        return indicator;
    }

    RecordKind kind() {
        return kind;
    }

    /** Columns area, id, label and credit. */
    String query() {
        return query;
    }
}
