package cn.baton.project.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** 开工. */
@Schema(description = "Start of works 开工: a construction permit and a picture of the works are needed as evidence")
public record StartProject(
        @NotNull @Schema(description = "Day works started, not in the future", examples = "2026-11-20")
        LocalDate startedOn,

        @NotNull @Size(max = 50) @Schema(description = "What bears it out")
        List<@Valid @NotNull Evidence> evidence) {}
