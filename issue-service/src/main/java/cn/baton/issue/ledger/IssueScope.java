package cn.baton.issue.ledger;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.RowScope;
import cn.baton.support.security.Caller;

/**
 * The issues that a caller may see: of the own area, of the own unit (the one that must put it right, and the one that
 * raised it), or of the projects that an inspector looks after, and those that it raised. While the area is not known, an
 * area's officers see what was filed under it, and what their own unit raised.
 */
final class IssueScope {

    private static final String UNIT = "unit:";

    /** Where nobody can be: no unit's code holds a blank. */
    private static final String NOWHERE = "unit: ";

    /** Of an inspector two questions, each of which has an index. */
    private static final RowScope ROWS = new RowScope(
            "(r.filedUnder = %1$s or r.filedUnder = %2$s)", "(r.responsibleUnit = %1$s or r.raisedByUnit = %1$s)", """
            r.id in (
              select own.id from Issue own where own.raisedBySubject = %1$s
              union all
              select found.id from AssignmentReplica mine join Issue found on found.project.projectId = mine.projectId
              where mine.subject = %1$s and mine.beginsAt <= instant and mine.endsAt > instant)""");

    private IssueScope() {}

    /** Where an issue is filed before its area is known, unless whoever raised it said so; no area code looks like this. */
    static String untilAreaIsKnown(String raisedByUnit) {
        return raisedByUnit == null ? null : UNIT + raisedByUnit;
    }

    static Filter of(Caller caller) {
        return Filter.within(caller.scope(), ROWS, caller.unit() == null ? NOWHERE : untilAreaIsKnown(caller.unit()));
    }
}
