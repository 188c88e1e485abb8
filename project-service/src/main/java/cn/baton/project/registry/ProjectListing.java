package cn.baton.project.registry;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.security.Scope;
import cn.baton.support.text.EnteredText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How lists of projects are narrowed: the same for the registry as it stands and as it was known. */
@ApplicationScoped
class ProjectListing {

    private final Clock clock;

    @Inject
    ProjectListing(Clock clock) {
        this.clock = clock;
    }

    /** Of the registry as it was known at the end of the query's day, or as it stands. */
    Filter filter(ProjectQuery query, Scope scope) {
        Filter filter = onAnyKeyList(query, scope);
        if (query.keyLists() != null && !query.keyLists().isEmpty()) {
            onKeyLists(filter, query);
        }
        return filter;
    }

    /** The same list, whatever key lists its projects are on. */
    Filter onAnyKeyList(ProjectQuery query, Scope scope) {
        Filter filter = query.dimensions()
                .narrow(Filter.within(scope, ProjectChildren.projects("r")), "r")
                .anyOf("r.state.stage", query.stages())
                .anyOf("r.state.externalId", asKept(query.externalIds()))
                .anyOf("r.state.nationalCode", query.nationalCodes())
                .anyOf("r.state.ownerCreditCode", query.creditCodes())
                .equal("r.state.foreignInvested", query.foreignInvested())
                .equal("r.state.governmentInvested", query.governmentInvested())
                .anyOf("r.state.field", query.fields())
                .startsWithAny("r.state.industryCode", query.industries())
                .anyOf("r.state.cluster", query.clusters())
                .anyOf("r.state.chain", query.chains())
                .anyOf("r.state.chainRole", query.chainRoles())
                .holdsAny("r.state.tags", query.tags())
                .holdsAny("r.state.programmes", query.programmes())
                .holdsAny("r.state.leaders", query.leaders())
                .holdsAny("r.state.staff", query.staff())
                .holdsAny("r.state.participations", ParticipationKey.searchKeys(query.sessions(), query.batches()))
                .anyOf("r.state.library", query.libraries())
                .anyOf("r.state.libraryLevel", query.levels())
                .anyOf("r.state.light", query.lights())
                .anyOf("r.state.mainProjectId", query.mainProjectIds())
                .equal("r.state.costOverrun", query.costOverrun());
        if (query.onCourse() != null) {
            onCourse(filter, query.onCourse());
        }
        query.days().narrow(query.amounts().narrow(filter));
        return query.asOf() == null ? filter : asOf(filter, query.asOf());
    }

    /** Asked of the annual plans: when a year begins, others are on its lists, and no row of a project has changed. */
    private void onKeyLists(Filter filter, ProjectQuery query) {
        LocalDate day = query.asOf() == null ? BusinessTime.today(clock) : query.asOf();
        String plan = "exists (select 1 from AnnualPlanVersion plan where plan.projectId = r.id and plan.year = "
                + day.getYear() + " and plan.terms.keyList in ";
        if (query.asOf() == null) {
            filter.add(plan + "%s and plan.supersededAt is null)", List.copyOf(query.keyLists()));
        } else {
            filter.add(
                    plan + "%1$s and plan.recordedAt < %2$s"
                            + " and (plan.supersededAt is null or plan.supersededAt >= %2$s))",
                    List.copyOf(query.keyLists()),
                    BusinessTime.endOf(day));
        }
    }

    /** On the way from plan to capacity, or beside: suspended or removed. */
    static Filter onCourse(Filter filter, boolean onCourse) {
        return filter.anyOf("r.state.stage", ProjectStage.onCourse(onCourse));
    }

    /** Ids as they were sent, and as they are kept. */
    private static List<String> asKept(List<String> externalIds) {
        return externalIds == null
                ? null
                : externalIds.stream()
                        .flatMap(id -> Stream.of(id, EnteredText.compact(id)))
                        .distinct()
                        .toList();
    }

    /** What was known at the end of that day. */
    private static Filter asOf(Filter filter, LocalDate day) {
        Instant end = BusinessTime.endOf(day);
        return filter.add("r.knownFrom < %s", end).add("r.knownUntil >= %s", end);
    }

    /** Over the expression that the index has; what has no amount is in no range. */
    static Filter amounts(Filter filter, String field, BigDecimal from, BigDecimal to) {
        return between(filter, ProjectSorts.amountExpression(field), from, to, BigDecimal.ZERO);
    }

    /** Over the expression that the index has; what has no such day is in no range. */
    static Filter days(Filter filter, String field, LocalDate from, LocalDate to) {
        return between(filter, ProjectSorts.dateExpression(field), from, to, ProjectSorts.NO_DATE.plusDays(1));
    }

    /** What is not known lies below {@code least}. */
    private static <V extends Comparable<? super V>> Filter between(
            Filter filter, String expression, V from, V to, V least) {
        return from == null && to == null ? filter : filter.between(expression, from == null ? least : from, to);
    }

    /** The field that holds the day on which a project came to the stage. */
    static String dayOf(ProjectStage stage) {
        return switch (stage) {
            case RESERVED -> "reservedOn";
            case SIGNED -> "signedOn";
            case STARTED -> "startedOn";
            case COMPLETED -> "completedOn";
            case COMMISSIONED -> "commissionedOn";
            case AT_CAPACITY -> "atCapacityOn";
            case PLANNED, SUSPENDED, REMOVED -> throw new IllegalArgumentException(stage + " has no day of its own");
        };
    }
}
