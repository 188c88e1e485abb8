package cn.baton.support.job;

import cn.baton.support.http.Versioned;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A job as its owner sees it. */
@Schema(description = "A job in the background")
public record JobView(
        @Schema(description = "Id of the job", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag and the id of its event", examples = "7")
        long version,

        @Schema(description = "What it does", examples = "import")
        String kind,

        @Schema(description = "Subject of who asked for it", examples = "u-17")
        String owner,

        @Schema(description = "How far it has come; SUCCEEDED, FAILED and CANCELLED are final", examples = "RUNNING")
        JobState state,

        @Schema(description = "Units of work done, such as rows", examples = "200")
        long done,

        @Schema(description = "Units of work in all; null while not known", nullable = true, examples = "300")
        Long total,

        @Schema(description = "Errors found so far", examples = "2")
        long errors,

        @Schema(
                description = "How often the present step was tried: 1 unless something came between; 0 while it waits",
                minimum = "0",
                examples = "1")
        int attempts,

        @Schema(
                description = "What came of it, by kind of job; null until it has ended",
                nullable = true,
                implementation = Object.class,
                type = SchemaType.OBJECT)
        JsonNode result,

        @Schema(
                description = "Why it failed, in the caller's language; null unless FAILED",
                nullable = true,
                examples = "第 3 行有错误，未导入任何数据")
        String failure,

        @Schema(description = "When it was asked for, UTC", examples = "2026-10-09T01:02:03Z")
        Instant createdAt,

        @Schema(description = "When work on it began, UTC", nullable = true, examples = "2026-10-09T01:02:04Z")
        Instant startedAt,

        @Schema(description = "When it ended, UTC", nullable = true, examples = "2026-10-09T01:02:33Z")
        Instant finishedAt)
        implements Versioned {}
