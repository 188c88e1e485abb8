package cn.baton.project.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** 投产. */
@Schema(description = "Commissioning 投产: a trial-production record is needed as evidence")
public record CommissionProject(
        @NotNull @Schema(description = "Day of commissioning, not in the future", examples = "2028-03-15")
        LocalDate commissionedOn,

        @NotNull @Size(max = 50) @Schema(description = "What bears it out")
        List<@Valid @NotNull Evidence> evidence) {}
