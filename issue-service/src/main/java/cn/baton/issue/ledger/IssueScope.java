package cn.baton.issue.ledger;

import cn.baton.support.paging.Filter;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The issues that a caller may see: of the own area, or of the own unit (the one that must put it right, and the one
 * that raised it). While the area is not known, an area's officers see what their own unit raised.
 */
final class IssueScope {

    private static final String UNIT = "unit:";

    private final Scope scope;
    private final List<String> files;

    private IssueScope(Scope scope, List<String> files) {
        this.scope = scope;
        this.files = files;
    }

    static IssueScope of(Caller caller) {
        Scope scope = caller.scope();
        return new IssueScope(
                scope,
                scope.kind() == Scope.Kind.AREA
                        ? Stream.of(scope.value(), untilAreaIsKnown(caller.unit()))
                                .filter(Objects::nonNull)
                                .toList()
                        : List.of());
    }

    /** Where an issue is filed before its area is known; no area code looks like this. */
    static String untilAreaIsKnown(String raisedByUnit) {
        return raisedByUnit == null ? null : UNIT + raisedByUnit;
    }

    Filter narrow(Filter filter) {
        return scope.kind() == Scope.Kind.AREA
                ? filter.anyOf("r.filedUnder", files)
                : filter.within(scope, "r.project.areaCode", "r.responsibleUnit", "r.raisedByUnit");
    }

    boolean covers(Issue issue) {
        return scope.kind() == Scope.Kind.AREA
                ? files.stream().anyMatch(file -> file.equals(issue.filedUnder()))
                : scope.covers(issue.areaCode(), issue.responsibleUnit(), issue.raisedByUnit());
    }
}
