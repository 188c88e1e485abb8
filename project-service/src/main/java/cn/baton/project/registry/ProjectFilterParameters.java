package cn.baton.project.registry;

import cn.baton.project.registry.ProjectQuery.Range;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Query parameters of the list of projects, its exports and its sums. */
public class ProjectFilterParameters {

    @QueryParam("stage")
    @Parameter(description = "Any of these stages")
    List<ProjectStage> stages;

    @QueryParam("onCourse")
    @Parameter(
            description = "Whether in a stage from PLANNED to AT_CAPACITY; false finds those suspended or removed",
            example = "true")
    Boolean onCourse;

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("responsibleUnit")
    @Parameter(description = "Any of these responsible units")
    List<String> responsibleUnits;

    @QueryParam("leadDepartment")
    @Parameter(description = "Any of these lead departments")
    List<String> leadDepartments;

    @QueryParam("externalId")
    @Parameter(description = "Any of these ids in the caller's own system, such as XC-2023-017")
    List<String> externalIds;

    @QueryParam("nationalCode")
    @Parameter(description = "Any of these national project codes, such as 2306-411082-04-01-123456")
    List<String> nationalCodes;

    @QueryParam("creditCode")
    @Parameter(description = "Any of these unified social credit codes of the owner, such as 91350100M000100Y43")
    List<String> creditCodes;

    @QueryParam("foreignInvested")
    @Parameter(description = "Whether the owner is foreign-invested", example = "true")
    Boolean foreignInvested;

    @QueryParam("governmentInvested")
    @Parameter(description = "Whether the government invests", example = "false")
    Boolean governmentInvested;

    @QueryParam("field")
    @Parameter(description = "Any of these fields 领域")
    List<String> fields;

    @QueryParam("industry")
    @Parameter(description = "Any of these industries with all that they hold: `C38` finds `C3825`")
    List<String> industries;

    @QueryParam("cluster")
    @Parameter(description = "Any of these industrial clusters")
    List<String> clusters;

    @QueryParam("chain")
    @Parameter(description = "Any of these industrial chains")
    List<String> chains;

    @QueryParam("chainRole")
    @Parameter(description = "Any of these roles in the chain")
    List<String> chainRoles;

    @QueryParam("tag")
    @Parameter(description = "Any of these tags")
    List<String> tags;

    @QueryParam("programme")
    @Parameter(description = "In any of these programmes, by code")
    List<String> programmes;

    @QueryParam("keyList")
    @Parameter(
            description =
                    "On any of these lists of key projects 市重点, 省重点, by the annual plan: that of the year that figures of plans are about, else of the year of the day")
    List<KeyList> keyLists;

    @QueryParam("session")
    @Parameter(description = "Took part in any of these sessions 第 N 期, such as 9")
    List<Integer> sessions;

    @QueryParam("batch")
    @Parameter(description = "Took part under any of these batches; with `session`, in one of those sessions")
    List<Batch> batches;

    @QueryParam("library")
    @Parameter(description = "In any of these libraries")
    List<Library> libraries;

    @QueryParam("level")
    @Parameter(description = "Kept at any of these levels")
    List<LibraryLevel> levels;

    @QueryParam("light")
    @Parameter(description = "Showing any of these lights")
    List<Light> lights;

    @QueryParam("leader")
    @Parameter(description = "Any of these leaders answers for it now, by subject, such as u-17")
    List<String> leaders;

    @QueryParam("staff")
    @Parameter(description = "Any of these members of the supervision staff looks after it now, by subject")
    List<String> staff;

    @QueryParam("mainProjectId")
    @Parameter(description = "Chain projects of any of these main projects")
    List<UUID> mainProjectIds;

    @QueryParam("costOverrun")
    @Parameter(
            description = "Whether a revision took the total investment more than 20 % over the original one",
            example = "true")
    Boolean costOverrun;

    @QueryParam("totalInvestmentFrom")
    @Parameter(description = "Total investment at least, 万元", example = "100000")
    BigDecimal totalInvestmentFrom;

    @QueryParam("totalInvestmentTo")
    @Parameter(description = "Total investment at most, 万元", example = "2000000")
    BigDecimal totalInvestmentTo;

    @QueryParam("landAreaFrom")
    @Parameter(description = "Land at least, 亩", example = "10")
    BigDecimal landAreaFrom;

    @QueryParam("landAreaTo")
    @Parameter(description = "Land at most, 亩", example = "1500")
    BigDecimal landAreaTo;

    @QueryParam("registeredFrom")
    @Parameter(description = "Registered on this day or later", example = "2026-01-01")
    LocalDate registeredFrom;

    @QueryParam("registeredTo")
    @Parameter(description = "Registered on this day or earlier", example = "2026-12-31")
    LocalDate registeredTo;

    @QueryParam("signedOnFrom")
    @Parameter(description = "Signed on this day or later", example = "2026-01-01")
    LocalDate signedOnFrom;

    @QueryParam("signedOnTo")
    @Parameter(description = "Signed on this day or earlier", example = "2026-12-31")
    LocalDate signedOnTo;

    @QueryParam("startedOnFrom")
    @Parameter(description = "Started on this day or later", example = "2026-01-01")
    LocalDate startedOnFrom;

    @QueryParam("startedOnTo")
    @Parameter(description = "Started on this day or earlier", example = "2026-12-31")
    LocalDate startedOnTo;

    @QueryParam("completedOnFrom")
    @Parameter(description = "Completed on this day or later", example = "2026-01-01")
    LocalDate completedOnFrom;

    @QueryParam("completedOnTo")
    @Parameter(description = "Completed on this day or earlier", example = "2026-12-31")
    LocalDate completedOnTo;

    @QueryParam("commissionedOnFrom")
    @Parameter(description = "Commissioned on this day or later", example = "2026-01-01")
    LocalDate commissionedOnFrom;

    @QueryParam("commissionedOnTo")
    @Parameter(description = "Commissioned on this day or earlier", example = "2026-12-31")
    LocalDate commissionedOnTo;

    @QueryParam("plannedStartOnFrom")
    @Parameter(description = "Start by the plan on this day or later", example = "2026-01-01")
    LocalDate plannedStartOnFrom;

    @QueryParam("plannedStartOnTo")
    @Parameter(description = "Start by the plan on this day or earlier", example = "2026-12-31")
    LocalDate plannedStartOnTo;

    @QueryParam("plannedCompletionOnFrom")
    @Parameter(description = "Completion by the plan on this day or later", example = "2026-01-01")
    LocalDate plannedCompletionOnFrom;

    @QueryParam("plannedCompletionOnTo")
    @Parameter(description = "Completion by the plan on this day or earlier", example = "2026-12-31")
    LocalDate plannedCompletionOnTo;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words parted by blanks, each to be found anywhere in the name of the project or its owner, its "
                            + "external id, its national code or the owner's credit code; full-width letters equal half-width ones",
            example = "许昌 金刚石")
    String text;

    @QueryParam("asOf")
    @Parameter(
            description = "The registry as it was known at the end of that day; by default as it is known now",
            example = "2026-10-31")
    LocalDate asOf;

    public ProjectQuery toQuery() {
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
                keyLists,
                sessions,
                batches,
                libraries,
                levels,
                lights,
                leaders,
                staff,
                mainProjectIds,
                costOverrun,
                new Range<>(totalInvestmentFrom, totalInvestmentTo),
                new Range<>(landAreaFrom, landAreaTo),
                new Range<>(registeredFrom, registeredTo),
                new Range<>(signedOnFrom, signedOnTo),
                new Range<>(startedOnFrom, startedOnTo),
                new Range<>(completedOnFrom, completedOnTo),
                new Range<>(commissionedOnFrom, commissionedOnTo),
                new Range<>(plannedStartOnFrom, plannedStartOnTo),
                new Range<>(plannedCompletionOnFrom, plannedCompletionOnTo),
                text,
                asOf);
    }
}
