package cn.baton.project.exchange;

import cn.baton.project.registry.ProjectView;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetColumn.Type;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a list shows as a sheet, column by column: of an item, and of the project that it belongs to as far as the caller
 * may see that.
 */
public final class ListLayout<T> {

    private static final SheetColumn PROJECT_ID = ImportedProject.COLUMNS.getFirst();
    private static final SheetColumn PROJECT_NAME = SheetColumn.of("projectName", "项目名称", Type.TEXT);

    private final String name;
    private final String title;
    private final Function<T, UUID> project;
    private final List<Column<T>> columns;

    private ListLayout(String name, String title, Function<T, UUID> project, List<Column<T>> columns) {
        this.name = name;
        this.title = title;
        this.project = project;
        this.columns = columns;
    }

    /**
     * @param name of the file, without its ending
     * @param title of the sheet
     * @param project of an item; null where it has none
     */
    static <T> ListLayout<T> of(String name, String title, Function<T, UUID> project) {
        return new ListLayout<>(name, title, project, List.of());
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    UUID projectOf(T item) {
        return project.apply(item);
    }

    List<SheetColumn> columns() {
        return columns.stream().map(Column::column).toList();
    }

    /** @param known null when there is none, or the caller may not see it */
    List<Object> row(T item, ProjectView known) {
        List<Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(cell(column.value().apply(item, known))));
        return cells;
    }

    ListLayout<T> with(SheetColumn column, Function<T, ?> value) {
        return add(column, (item, known) -> value.apply(item));
    }

    ListLayout<T> with(String header, Type type, Function<T, ?> value) {
        return with(SheetColumn.of(header, header, type), value);
    }

    ListLayout<T> ofProject(SheetColumn column, Function<ProjectView, ?> value) {
        return add(column, (item, known) -> known == null ? null : value.apply(known));
    }

    /** The project by id and name. */
    ListLayout<T> projectNamed() {
        return with(PROJECT_ID, project)
                .ofProject(PROJECT_NAME, known -> known.details().name());
    }

    /** The project by id, and by the name that the item tells: the one of the day that is looked at. */
    ListLayout<T> projectNamed(Function<T, String> told) {
        return with(PROJECT_ID, project).with(PROJECT_NAME, told);
    }

    /**
     * All columns of a template, so that the sheet can be imported again.
     *
     * @param values by the columns' names, without those that name the project
     */
    ListLayout<T> template(List<SheetColumn> template, Map<String, Function<T, ?>> values) {
        ListLayout<T> layout = this;
        for (SheetColumn column : template) {
            if (columns().contains(column)) {
                continue;
            }
            layout = ImportedProject.COLUMNS.contains(column)
                    ? layout.ofProject(column, known -> ImportedProject.code(column, known))
                    : layout.with(column, required(values, column));
        }
        return layout;
    }

    /** @param labels of every value that there is */
    <E extends Enum<E>> ListLayout<T> choice(String header, Map<E, String> labels, Function<T, E> value) {
        Map<String, String> options = new LinkedHashMap<>();
        labels.forEach((code, label) -> options.put(label, code.name()));
        E any = labels.keySet().iterator().next();
        if (options.size() != any.getDeclaringClass().getEnumConstants().length) {
            throw new IllegalArgumentException(header + " has no label for some " + any.getDeclaringClass());
        }
        return with(SheetColumn.of(header, header, Type.CHOICE).options(options), value);
    }

    private ListLayout<T> add(SheetColumn column, BiFunction<T, ProjectView, ?> value) {
        return new ListLayout<>(
                name,
                title,
                project,
                Stream.concat(columns.stream(), Stream.of(new Column<>(column, value)))
                        .toList());
    }

    private static <T> Function<T, ?> required(Map<String, Function<T, ?>> values, SheetColumn column) {
        if (!values.containsKey(column.name())) {
            throw new IllegalArgumentException("Nothing to show under " + column.header());
        }
        return values.get(column.name());
    }

    /** As writers take it; of an instant the day in China. */
    private static Object cell(Object value) {
        return switch (value) {
            case Enum<?> code -> code.name();
            case UUID id -> id.toString();
            case Instant instant -> BusinessTime.dateOf(instant);
            case null, default -> value;
        };
    }

    private record Column<T>(SheetColumn column, BiFunction<T, ProjectView, ?> value) {}
}
