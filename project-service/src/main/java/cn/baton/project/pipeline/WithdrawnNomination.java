package cn.baton.project.pipeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** That a project was put forward for a year by mistake. */
@Schema(description = "That a project was put forward for a year by mistake")
public record WithdrawnNomination(
        @Schema(description = "The year", examples = "2027") int year,

        @Schema(description = "Why it was taken back", examples = "误报年度")
        String reason,

        @Schema(description = "When it was taken back, UTC", examples = "2026-11-20T01:02:03Z")
        Instant withdrawnAt) {}
