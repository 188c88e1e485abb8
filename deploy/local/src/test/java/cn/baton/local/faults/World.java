package cn.baton.local.faults;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** What must be there: everything that a write was answered for with success, as its last answer showed it. */
final class World {

    /** @param prefix of the external ids of its rows, which count from 0 */
    record Import(String prefix, int rows) {}

    /** Codes of the units that letters go to. */
    static final List<String> ADDRESSEES = List.of("411082-GXJ", "411082-ZJJ");

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final List<Thing> projects = new CopyOnWriteArrayList<>();
    private final List<Thing> permits = new CopyOnWriteArrayList<>();
    private final List<Thing> reports = new CopyOnWriteArrayList<>();
    private final List<Thing> issues = new CopyOnWriteArrayList<>();
    private final Map<String, Thing> letters = new ConcurrentHashMap<>();
    private final List<Import> imports = new CopyOnWriteArrayList<>();

    List<Thing> projects() {
        return projects;
    }

    List<Thing> permits() {
        return permits;
    }

    /** Progress reports that are in effect. */
    List<Thing> reports() {
        return reports;
    }

    List<Thing> issues() {
        return issues;
    }

    /** By id. They are not made by hand: whoever works on them finds them in the list. */
    Map<String, Thing> letters() {
        return letters;
    }

    List<Import> imports() {
        return imports;
    }

    static Optional<Thing> any(Collection<Thing> things, Predicate<Thing> wanted, RandomGenerator random) {
        List<Thing> fitting = things.stream().filter(wanted).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    static LocalDate today() {
        return LocalDate.now(CITY);
    }

    static YearMonth month() {
        return YearMonth.now(CITY);
    }
}
