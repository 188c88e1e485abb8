package cn.baton.project.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a project went from one library to another.
 *
 * @param on the day from which it counts there
 * @param recordedAt when it was told
 */
@Schema(description = "A project's move from one library to another")
public record LibraryTransfer(
        @Schema(description = "Library before", examples = "PLANNING")
        Library fromLibrary,

        @Schema(description = "Level before", examples = "COUNTY")
        LibraryLevel fromLevel,

        @Schema(description = "Library after", examples = "RESERVE")
        Library library,

        @Schema(description = "Level after", examples = "CITY")
        LibraryLevel level,

        @Schema(description = "Day from which it counts there", examples = "2026-10-08")
        LocalDate on,

        @Schema(description = "Why", examples = "列入2027年市重点储备")
        String reason,

        @Schema(description = "When it was recorded, UTC", examples = "2026-10-09T01:02:03Z")
        Instant recordedAt) {}
