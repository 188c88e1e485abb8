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
 * @param text anywhere in the name of the project or its owner, or in one of its codes
 * @param asOf the registry as it was known at the end of that day; null as it is known now
 */
public record ProjectQuery(
        List<ProjectStage> stages,
        List<String> areaCodes,
        List<String> responsibleUnits,
        List<String> leadDepartments,
        String externalId,
        String nationalCode,
        String creditCode,
        Boolean foreignInvested,
        Boolean governmentInvested,
        List<String> fields,
        List<String> industries,
        List<String> clusters,
        List<String> chains,
        List<String> chainRoles,
        List<String> tags,
        List<String> programmes,
        Integer session,
        Batch batch,
        List<Library> libraries,
        List<LibraryLevel> levels,
        List<Light> lights,
        String leader,
        String staff,
        UUID mainProjectId,
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

    /** From one value to another, either of which may be open. */
    public record Range<V extends Comparable<? super V>>(V from, V to) {}
}
