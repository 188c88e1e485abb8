package cn.baton.project.registry;

import cn.baton.project.registry.ProjectQuery.Range;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** How lists of projects are narrowed and sorted: the same for the registry as it stands and as it was known. */
final class ProjectListing {

    /** Below every amount and date, so that what is not known comes last where the greatest come first. */
    private static final BigDecimal NO_AMOUNT = BigDecimal.ONE.negate();

    private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);

    private ProjectListing() {}

    static <T> Listing<T> of(Class<T> type, Function<T, ProjectView> view) {
        return new Listing<>(
                type,
                type.getSimpleName() + " r",
                row -> view.apply(row).id(),
                "-registeredAt",
                List.of(
                        key("registeredAt", "r.state.registeredAt", view, ProjectView::registeredAt, Instant::parse),
                        key(
                                "name",
                                "r.state.name",
                                view,
                                project -> project.details().name(),
                                text -> text),
                        key("stage", "r.state.stageRank", view, ProjectListing::rankOf, Short::valueOf),
                        key("areaCode", "coalesce(r.state.areaCode, '')", view, ProjectListing::areaOf, text -> text),
                        amount(
                                "totalInvestment",
                                view,
                                project -> project.details().totalInvestment()),
                        amount("landArea", view, project -> project.details().landArea()),
                        date("signedOn", view, ProjectView::signedOn),
                        date("startedOn", view, ProjectView::startedOn),
                        date("completedOn", view, ProjectView::completedOn),
                        date("commissionedOn", view, ProjectView::commissionedOn),
                        date(
                                "plannedStartOn",
                                view,
                                project -> project.details().plannedStartOn()),
                        date(
                                "plannedCompletionOn",
                                view,
                                project -> project.details().plannedCompletionOn())));
    }

    private static Short rankOf(ProjectView project) {
        return (short) project.stage().ordinal();
    }

    private static String areaOf(ProjectView project) {
        return project.details().areaCode() == null ? "" : project.details().areaCode();
    }

    private static <T> SortKey<T, BigDecimal> amount(
            String field, Function<T, ProjectView> view, Function<ProjectView, BigDecimal> extract) {
        return key(
                field,
                amountExpression(field),
                view,
                project -> Objects.requireNonNullElse(extract.apply(project), NO_AMOUNT),
                BigDecimal::new);
    }

    private static <T> SortKey<T, LocalDate> date(
            String field, Function<T, ProjectView> view, Function<ProjectView, LocalDate> extract) {
        return key(
                field,
                dateExpression(field),
                view,
                project -> Objects.requireNonNullElse(extract.apply(project), NO_DATE),
                LocalDate::parse);
    }

    private static <T, V extends Comparable<? super V>> SortKey<T, V> key(
            String name,
            String expression,
            Function<T, ProjectView> view,
            Function<ProjectView, V> extract,
            Function<String, V> parse) {
        return new SortKey<>(name, expression, row -> extract.apply(view.apply(row)), parse);
    }

    static Filter filter(ProjectQuery query, Scope scope) {
        Filter filter = new Filter()
                .within(scope, "r.state.areaCode", "r.state.responsibleUnit", "r.state.leadDepartment")
                .anyOf("r.state.stage", query.stages())
                .anyOf("r.state.areaCode", query.areaCodes())
                .anyOf("r.state.responsibleUnit", query.responsibleUnits())
                .anyOf("r.state.leadDepartment", query.leadDepartments())
                .equal("r.state.externalId", query.externalId())
                .equal("r.state.nationalCode", query.nationalCode())
                .equal("r.state.ownerCreditCode", query.creditCode())
                .equal("r.state.foreignInvested", query.foreignInvested())
                .equal("r.state.governmentInvested", query.governmentInvested())
                .anyOf("r.state.field", query.fields())
                .startsWithAny("r.state.industryCode", query.industries())
                .anyOf("r.state.cluster", query.clusters())
                .anyOf("r.state.chain", query.chains())
                .anyOf("r.state.chainRole", query.chainRoles())
                .holdsAny("r.state.tags", query.tags())
                .holdsAny("r.state.programmes", query.programmes())
                .holdsAny("r.state.leaders", listOf(query.leader()))
                .holdsAny("r.state.staff", listOf(query.staff()))
                .anyOf("r.state.library", query.libraries())
                .anyOf("r.state.libraryLevel", query.levels())
                .anyOf("r.state.light", query.lights())
                .equal("r.state.mainProjectId", query.mainProjectId())
                .search("r.state.searchText", query.text());
        if (query.session() != null || query.batch() != null) {
            filter.holdsAny(
                    "r.state.participations", List.of(ParticipationKey.searchKey(query.session(), query.batch())));
        }
        amounts(filter, "totalInvestment", query.investment());
        amounts(filter, "landArea", query.land());
        days(filter, "signedOn", query.signed());
        days(filter, "startedOn", query.started());
        days(filter, "completedOn", query.completed());
        days(filter, "commissionedOn", query.commissioned());
        days(filter, "plannedStartOn", query.plannedStart());
        days(filter, "plannedCompletionOn", query.plannedCompletion());
        if (query.registered() != null) {
            filter.onDays(
                    "r.state.registeredAt",
                    query.registered().from(),
                    query.registered().to());
        }
        return filter;
    }

    /** What was known at the end of that day. */
    static Filter asOf(Filter filter, LocalDate day) {
        Instant end = BusinessTime.endOf(day);
        return filter.add("r.knownFrom < %s", end).add("r.knownUntil >= %s", end);
    }

    private static void amounts(Filter filter, String field, Range<BigDecimal> range) {
        between(filter, amountExpression(field), range, BigDecimal.ZERO);
    }

    static void days(Filter filter, String field, Range<LocalDate> range) {
        between(filter, dateExpression(field), range, NO_DATE.plusDays(1));
    }

    /** Over the expression that the index has; what is not known lies below {@code least} and in no range. */
    private static <V extends Comparable<? super V>> void between(
            Filter filter, String expression, Range<V> range, V least) {
        if (range != null && (range.from() != null || range.to() != null)) {
            filter.between(expression, range.from() == null ? least : range.from(), range.to());
        }
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

    private static String amountExpression(String field) {
        return "coalesce(r.state." + field + ", -1)";
    }

    private static String dateExpression(String field) {
        return "coalesce(r.state." + field + ", date 1900-01-01)";
    }

    private static List<String> listOf(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
