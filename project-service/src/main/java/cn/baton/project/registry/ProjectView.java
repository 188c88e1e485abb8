package cn.baton.project.registry;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A project as it stands: what was told about it and what became of it. */
@Schema(description = "A key project")
public record ProjectView(
        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "2")
        long version,

        @Schema(description = "Stage reached", examples = "SIGNED")
        ProjectStage stage,

        @Schema(description = "Where it was before it was suspended or removed", nullable = true, examples = "STARTED")
        ProjectStage stageBefore,

        @Schema(description = "Day of entry into the reserve", nullable = true, examples = "2026-09-01")
        LocalDate reservedOn,

        @Schema(description = "Day of signing", nullable = true, examples = "2026-10-08")
        LocalDate signedOn,

        @Schema(description = "Day works started", nullable = true, examples = "2026-11-20")
        LocalDate startedOn,

        @Schema(description = "Day of completion", nullable = true, examples = "2027-12-20")
        LocalDate completedOn,

        @Schema(description = "Day of commissioning", nullable = true, examples = "2028-03-15")
        LocalDate commissionedOn,

        @Schema(description = "Day from which it runs at capacity", nullable = true, examples = "2028-09-30")
        LocalDate atCapacityOn,

        @Schema(description = "Library in which it is kept", examples = "IMPLEMENTATION")
        Library library,

        @Schema(description = "Level at which it is kept", examples = "CITY")
        LibraryLevel libraryLevel,

        @Schema(
                description = "Progress against the plan; null before anything was to be reported",
                nullable = true,
                examples = "GREEN")
        Light light,

        @Schema(
                description = "Total investment before the first cost revision, 万元; null without a revision",
                nullable = true,
                examples = "1200000")
        BigDecimal originalInvestment,

        @Schema(
                description = "Whether the total investment is more than 20 % over the original one",
                examples = "false")
        boolean costOverrun,

        @Schema(description = "Codes of the programmes that it is in", examples = "[\"SHUANGBAI-2023\"]")
        List<String> programmes,

        @Schema(description = "Sessions in which it took part, with the batch")
        List<ParticipationKey> participations,

        @Schema(description = "Subjects of the leaders who answer for it now", examples = "[\"u-17\"]")
        List<String> leaders,

        @Schema(description = "Subjects of the supervision staff who look after it now", examples = "[\"u-1024\"]")
        List<String> staff,

        @Schema(description = "When the project was registered, UTC", examples = "2026-10-09T01:02:03Z")
        Instant registeredAt,

        @Schema(
                description = "When it or anything that belongs to it changed last, UTC",
                examples = "2026-11-20T01:02:03Z")
        Instant changedAt,

        @Schema(description = "What is known about the project")
        ProjectDetails details)
        implements Versioned {}
