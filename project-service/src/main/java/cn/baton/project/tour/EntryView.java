package cn.baton.project.tour;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A project on a tour. */
@Schema(description = "A project on a tour")
public record EntryView(
        @Schema(description = "Id of the entry", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Id of the tour", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID tourId,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Name of the project today", examples = "年产9000吨核苷项目")
        String projectName,

        @Schema(description = "Area of the project today, GB/T 2260", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Place and judgement") EntryDetails details,

        @Schema(
                description = "The score that counts, 0 to 100: the overall one, else the judges' mean",
                nullable = true,
                examples = "93.20")
        BigDecimal score,

        @Schema(description = "Whether it is on the tour", examples = "ENTERED")
        EntryState state,

        @Schema(description = "When it was recorded, UTC", examples = "2023-09-10T01:02:03Z")
        Instant recordedAt,

        @Schema(description = "When it was taken off, UTC", nullable = true, examples = "2023-09-12T01:02:03Z")
        Instant withdrawnAt,

        @Schema(description = "Why it was taken off", nullable = true, examples = "路线调整")
        String withdrawalReason)
        implements Versioned {}
