package cn.baton.project.registry;

import cn.baton.support.paging.Listing;
import cn.baton.support.paging.SortKey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How lists of projects are sorted: the same for the registry as it stands and as it was known. There is no order by the
 * last change: everything that belongs to a project raises that, and an index on it would make each such write one of
 * all the project's indexes.
 */
final class ProjectSorts {

    /** Below every amount and date, so that what is not known comes last where the greatest come first. */
    private static final BigDecimal NO_AMOUNT = BigDecimal.ONE.negate();

    static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);

    private ProjectSorts() {}

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
                        key("stage", "r.state.stageRank", view, ProjectSorts::rankOf, Short::valueOf),
                        key("library", "r.state.libraryRank", view, ProjectSorts::libraryRankOf, Short::valueOf),
                        key("light", "r.state.lightRank", view, ProjectSorts::lightRankOf, Short::valueOf),
                        text("areaCode", view, ProjectDetails::areaCode),
                        text("responsibleUnit", view, ProjectDetails::responsibleUnit),
                        text("leadDepartment", view, ProjectDetails::leadDepartment),
                        text("nationalCode", view, ProjectDetails::nationalCode),
                        text("field", view, ProjectDetails::field),
                        text("chain", view, ProjectDetails::chain),
                        text("cluster", view, ProjectDetails::cluster),
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

    private static Short libraryRankOf(ProjectView project) {
        return (short) project.library().ordinal();
    }

    private static Short lightRankOf(ProjectView project) {
        return (short) (project.light() == null ? 0 : project.light().ordinal() + 1);
    }

    private static <T> SortKey<T, String> text(
            String field, Function<T, ProjectView> view, Function<ProjectDetails, String> extract) {
        return key(
                field,
                "coalesce(r.state." + field + ", '')",
                view,
                project -> Objects.requireNonNullElse(extract.apply(project.details()), ""),
                text -> text);
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

    static String amountExpression(String field) {
        return "coalesce(r.state." + field + ", -1)";
    }

    static String dateExpression(String field) {
        return "coalesce(r.state." + field + ", date 1900-01-01)";
    }
}
