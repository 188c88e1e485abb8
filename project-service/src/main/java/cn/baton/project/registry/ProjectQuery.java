package cn.baton.project.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a list of projects is narrowed by; null or empty narrows nothing, both ends of a range count in, and a list means
 * any of its values.
 *
 * @param industries industries with all that they hold: {@code C38} finds {@code C3825}
 * @param investment in 万元
 * @param land in 亩
 * @param onCourse in a stage from PLANNED to AT_CAPACITY, or else suspended or removed
 * @param keyLists by the annual plan of the year of the day
 * @param sessions together with {@code batches}: in any of the batches of any of the sessions
 * @param costOverrun whether a revision took the total investment more than 20 % over the original one
 * @param text words that are all found in the names of the project or its owner, or in their codes
 * @param asOf the registry as it was known at the end of that day; null as it is known now
 */
public record ProjectQuery(
        List<ProjectStage> stages,
        Boolean onCourse,
        List<String> areaCodes,
        List<String> responsibleUnits,
        List<String> leadDepartments,
        List<String> externalIds,
        List<String> nationalCodes,
        List<String> creditCodes,
        Boolean foreignInvested,
        Boolean governmentInvested,
        List<String> fields,
        List<String> industries,
        List<String> clusters,
        List<String> chains,
        List<String> chainRoles,
        List<String> tags,
        List<String> programmes,
        List<KeyList> keyLists,
        List<Integer> sessions,
        List<Batch> batches,
        List<Library> libraries,
        List<LibraryLevel> levels,
        List<Light> lights,
        List<String> leaders,
        List<String> staff,
        List<UUID> mainProjectIds,
        Boolean costOverrun,
        Range<BigDecimal> investment,
        Range<BigDecimal> land,
        Range<LocalDate> registered,
        Range<LocalDate> signed,
        Range<LocalDate> started,
        Range<LocalDate> completed,
        Range<LocalDate> commissioned,
        Range<LocalDate> plannedStart,
        Range<LocalDate> plannedCompletion,
        String text,
        LocalDate asOf) {

    /** The same list, whatever key lists its projects stand on. */
    public ProjectQuery onAnyKeyList() {
        return new ProjectQuery(
                stages,
                onCourse,
                areaCodes,
                responsibleUnits,
                leadDepartments,
                externalIds,
                nationalCodes,
                creditCodes,
                foreignInvested,
                governmentInvested,
                fields,
                industries,
                clusters,
                chains,
                chainRoles,
                tags,
                programmes,
                null,
                sessions,
                batches,
                libraries,
                levels,
                lights,
                leaders,
                staff,
                mainProjectIds,
                costOverrun,
                investment,
                land,
                registered,
                signed,
                started,
                completed,
                commissioned,
                plannedStart,
                plannedCompletion,
                text,
                asOf);
    }

    /** From one value to another, either of which may be open. */
    public record Range<V extends Comparable<? super V>>(V from, V to) {}
}
