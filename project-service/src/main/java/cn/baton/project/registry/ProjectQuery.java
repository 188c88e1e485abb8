package cn.baton.project.registry;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a list of projects is narrowed by; null or empty narrows nothing, both ends of a range count in, and a list means
 * any of its values.
 */
public record ProjectQuery(
        @QueryParam("stage") @Parameter(description = ProjectDimensions.STAGES)
        List<ProjectStage> stages,

        @QueryParam("onCourse")
        @Parameter(
                description = "Whether in a stage from PLANNED to AT_CAPACITY; false finds those suspended or removed",
                example = "true")
        Boolean onCourse,

        @BeanParam ProjectDimensions dimensions,

        @QueryParam("externalId")
        @Parameter(description = "Any of these ids in the caller's own system, such as XC-2023-017")
        List<String> externalIds,

        @QueryParam("nationalCode")
        @Parameter(description = "Any of these national project codes, such as 2306-411082-04-01-123456")
        List<String> nationalCodes,

        @QueryParam("creditCode")
        @Parameter(description = "Any of these unified social credit codes of the owner, such as 91350100M000100Y43")
        List<String> creditCodes,

        @QueryParam("foreignInvested")
        @Parameter(description = "Whether the owner is foreign-invested", example = "true")
        Boolean foreignInvested,

        @QueryParam("governmentInvested") @Parameter(description = "Whether the government invests", example = "false")
        Boolean governmentInvested,

        @QueryParam("field") @Parameter(description = "Any of these fields 领域")
        List<String> fields,

        @QueryParam("industry")
        @Parameter(description = "Any of these industries with all that they hold: `C38` finds `C3825`")
        List<String> industries,

        @QueryParam("cluster") @Parameter(description = "Any of these industrial clusters")
        List<String> clusters,

        @QueryParam("chain") @Parameter(description = "Any of these industrial chains")
        List<String> chains,

        @QueryParam("chainRole") @Parameter(description = "Any of these roles in the chain")
        List<String> chainRoles,

        @QueryParam("tag") @Parameter(description = "Any of these tags")
        List<String> tags,

        @QueryParam("programme") @Parameter(description = "In any of these programmes, by code")
        List<String> programmes,

        @QueryParam("keyList")
        @Parameter(
                description =
                        "On any of these lists of key projects 市重点, 省重点, by the annual plan: that of the year that figures of plans are about, else of the year of the day")
        List<KeyList> keyLists,

        @QueryParam("session") @Parameter(description = "Took part in any of these sessions 第 N 期, such as 9")
        List<Integer> sessions,

        @QueryParam("batch")
        @Parameter(description = "Took part under any of these batches; with `session`, in one of those sessions")
        List<Batch> batches,

        @QueryParam("library") @Parameter(description = "In any of these libraries")
        List<Library> libraries,

        @QueryParam("level") @Parameter(description = "Kept at any of these levels")
        List<LibraryLevel> levels,

        @QueryParam("light") @Parameter(description = "Showing any of these lights")
        List<Light> lights,

        @QueryParam("leader")
        @Parameter(description = "Any of these leaders answers for it now, by subject, such as u-17")
        List<String> leaders,

        @QueryParam("staff")
        @Parameter(description = "Any of these members of the supervision staff looks after it now, by subject")
        List<String> staff,

        @QueryParam("mainProjectId") @Parameter(description = "Chain projects of any of these main projects")
        List<UUID> mainProjectIds,

        @QueryParam("costOverrun")
        @Parameter(
                description = "Whether a revision took the total investment more than 20 % over the original one",
                example = "true")
        Boolean costOverrun,

        @BeanParam ProjectAmounts amounts,

        @BeanParam ProjectDays days,

        @QueryParam("asOf") LocalDate asOf) {}
