package cn.baton.project.oc4ids;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** A project in the words of the standard; only those of its fields that the registry can fill (docs/oc4ids.md). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A project in the words of OC4IDS 0.9")
public record Oc4idsProject(
        @Schema(
                description = "Prefix of the publisher and id of the project",
                examples = "oc4ids-xxxxxx-01a2b3c4-d5e6-7f80-9123-456789abcdef")
        String id,

        @Schema(description = "When it changed last, UTC", examples = "2026-11-20T01:02:03Z")
        Instant updated,

        @Schema(description = "Language of its texts, ISO 639-1", examples = "zh")
        String language,

        @Schema(description = "Its codes in other systems") List<Identifier> identifiers,

        @Schema(description = "Public authority that answers for it", nullable = true)
        Reference publicAuthority,

        @Schema(description = "Name of the project", examples = "年产9000吨核苷项目")
        String title,

        @Schema(description = "Content of the project", nullable = true, examples = "金刚石材料")
        String description,

        @Schema(description = "Total investment", nullable = true)
        Budget budget,

        @Schema(description = "From entry to completion, by the plan", nullable = true)
        Oc4idsPeriod period,

        @Schema(description = "Where it is") List<Oc4idsLocation> locations,

        @Schema(
                description = "identification, preparation, implementation, completion or cancelled",
                examples = "implementation")
        String status,

        @Schema(description = "Kind of works, as configured", nullable = true, examples = "construction")
        String type,

        @Schema(description = "Sectors by the standard's list, from the industry", examples = "[\"economy\"]")
        List<String> sector,

        @Schema(description = "Industry, field, cluster, chain, tags, programmes, library and exact stage")
        List<Classification> additionalClassifications,

        @Schema(description = "Owner, responsible unit and lead department")
        List<Oc4idsParty> parties,

        @Schema(description = "From the reserve to signing", nullable = true)
        Oc4idsPeriod identificationPeriod,

        @Schema(description = "From signing to the start of works", nullable = true)
        Oc4idsPeriod preparationPeriod,

        @Schema(description = "From the start of works to completion", nullable = true)
        Oc4idsPeriod implementationPeriod,

        @Schema(description = "From completion to commissioning", nullable = true)
        Oc4idsPeriod completionPeriod,

        @Schema(description = "Land, duration, expected output and capacities")
        List<Oc4idsMetric> forecasts,

        @Schema(description = "Steps of the project, planned and done")
        List<Oc4idsMilestone> milestones,

        @Schema(description = "Completion, once it is there", nullable = true)
        Completion completion,

        @Schema(description = "Its main project") List<RelatedProject> relatedProjects) {

    /** A code of the project in some system. */
    @Schema(name = "Oc4idsIdentifier", description = "A code of a project")
    public record Identifier(
            @Schema(description = "The code", examples = "2306-411082-04-01-123456")
            String id,

            @Schema(description = "The system", examples = "GB/T 40058-2021")
            String scheme) {}

    /** A party by its id. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Oc4idsReference", description = "A party by its id")
    public record Reference(
            @Schema(description = "Id of the party in `parties`", examples = "baton-unit-411082-GXJ")
            String id) {}

    /** Money for the project. */
    @Schema(name = "Oc4idsBudget", description = "Money for a project")
    public record Budget(
            @Schema(description = "Total investment") Oc4idsValue amount) {}

    /** A class in some scheme. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Oc4idsClassification", description = "A class in some scheme")
    public record Classification(
            @Schema(description = "The scheme", examples = "GB/T 4754-2017")
            String scheme,

            @Schema(description = "The class", examples = "C3825")
            String id,

            @Schema(description = "Its name", nullable = true, examples = "签约")
            String description) {}

    /** When it was completed. */
    @Schema(name = "Oc4idsCompletion", description = "Completion of a project")
    public record Completion(
            @Schema(description = "Day of completion", examples = "2027-12-20T00:00:00+08:00")
            OffsetDateTime endDate) {}

    /** Another project and what it is to this one. */
    @Schema(name = "Oc4idsRelatedProject", description = "Another project and what it is to this one")
    public record RelatedProject(
            @Schema(description = "Id of the relation within the project", examples = "1")
            String id,

            @Schema(description = "Always oc4ids", examples = "oc4ids")
            String scheme,

            @Schema(
                    description = "Id of the other project",
                    examples = "oc4ids-xxxxxx-01a2b3c4-d5e6-7f80-9123-456789abcdef")
            String identifier,

            @Schema(description = "What it is to this one", examples = "mainProject")
            String relationship) {}
}
