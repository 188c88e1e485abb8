package cn.baton.scoring.evaluation;

/** What costs points: 提醒函, 督办函, 例会和联席会议 (L3, L4), 市政府周交办 (L5), 逾期, 进度迟报, 虚报. */
public enum IncidentKind {
    REMINDER_LETTER,
    SUPERVISION_LETTER,
    MEETING,
    CITY_MEETING,
    OVERDUE,
    LATE_REPORT,
    FALSE_REPORT;

    /** Of the measures taken on a matter in a month only the highest costs points. */
    boolean isMeasure() {
        return compareTo(CITY_MEETING) <= 0;
    }
}
