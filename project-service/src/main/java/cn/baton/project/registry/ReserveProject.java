package cn.baton.project.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** 储备. */
@Schema(description = "Entry into the reserve 储备: a screening result is needed as evidence")
public record ReserveProject(
        @NotNull @Schema(description = "Day of entry into the reserve, not in the future", examples = "2026-09-01")
        LocalDate reservedOn,

        @NotNull @Size(max = 50) @Schema(description = "What bears it out")
        List<@Valid @NotNull Evidence> evidence) {}
