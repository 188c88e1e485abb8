package cn.baton.project.session;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A session as it stands. */
@Schema(description = "A session of the three batches 三个一批")
public record SessionView(
        @Schema(description = "Id of the session", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Number, 第 N 期", examples = "9")
        int number,

        @Schema(description = "Title of the session", examples = "许昌市第九期“三个一批”项目建设活动")
        String title,

        @Schema(description = "Day on which it is held", examples = "2023-09-06")
        LocalDate heldOn,

        @Schema(description = "Quarter it counts for", examples = "2023-Q3")
        String quarter,

        @Schema(description = "When it was recorded, UTC", examples = "2023-08-28T01:02:03Z")
        Instant recordedAt)
        implements Versioned {}
