package cn.baton.project.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;

/** A list of projects, counted once for all sums that an overview shows of it. */
public record ProjectTally(List<Line> lines) {

    private static final Comparator<ProjectSum> ORDER = comparing(ProjectSum::group, nullsLast(naturalOrder()))
            .thenComparing(ProjectSum::key, nullsLast(naturalOrder()));

    /** Of all projects of the list. */
    public ProjectSum total() {
        return ProjectSum.of(lines.stream().map(Line::all));
    }

    /** Of those that are neither suspended nor removed. */
    public ProjectSum onCourse() {
        return ProjectSum.of(lines.stream()
                .filter(line -> ProjectStage.onCourse(true).contains(line.stage()))
                .map(Line::all));
    }

    public List<ProjectSum> byStage() {
        return by(line -> line.all().as(null, name(line.stage())));
    }

    /** By level, then library. */
    public List<ProjectSum> byLibrary() {
        return by(line -> line.all().as(name(line.level()), name(line.library())));
    }

    /** Those without a light come last. */
    public List<ProjectSum> byLight() {
        return by(line -> line.all().as(null, name(line.light())));
    }

    /** Of those that came to the stage on one of the days asked for. */
    public ProjectSum reached(ProjectStage stage) {
        return ProjectSum.of(lines.stream().map(line -> line.reached().get(stage)));
    }

    private List<ProjectSum> by(Function<Line, ProjectSum> sum) {
        return lines.stream()
                .map(sum)
                .collect(toMap(Function.identity(), Function.identity(), ProjectSum::plus, () -> new TreeMap<>(ORDER)))
                .values()
                .stream()
                .toList();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    /**
     * @param all projects that have these marks
     * @param reached of them those that came to a stage on one of the days asked for
     */
    record Line(
            ProjectStage stage,
            Library library,
            LibraryLevel level,
            Light light,
            ProjectSum all,
            Map<ProjectStage, ProjectSum> reached) {}
}
