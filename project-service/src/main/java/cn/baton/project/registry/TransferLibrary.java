package cn.baton.project.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 调库. */
@Schema(description = "Move of a project to another library or level 调库")
public record TransferLibrary(
        @NotNull @Schema(description = "Library to move to", examples = "RESERVE")
        Library library,

        @NotNull @Schema(description = "Level to move to", examples = "CITY")
        LibraryLevel level,

        @NotNull @Schema(description = "Day from which it counts there, not in the future", examples = "2026-10-08")
        LocalDate on,

        @NotBlank @Size(max = 500) @Schema(description = "Why", examples = "列入2027年市重点储备")
        String reason) {}
