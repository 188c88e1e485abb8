package cn.baton.project.programme;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A programme as it stands. */
@Schema(description = "A programme of projects")
public record ProgrammeView(
        @Schema(description = "Id of the programme", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Code", examples = "SSB-2023") String code,

        @Schema(description = "Name of the programme", examples = "2023年河南省“双百工程”")
        String name,

        @Schema(description = "Year for which it is drawn up", examples = "2023")
        int year,

        @Schema(description = "Who runs it", examples = "PROVINCE")
        ProgrammeLevel level,

        @Schema(description = "When it was recorded, UTC", examples = "2023-01-09T01:02:03Z")
        Instant recordedAt)
        implements Versioned {}
