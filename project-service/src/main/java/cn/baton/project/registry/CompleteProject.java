package cn.baton.project.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** 竣工. */
@Schema(description = "Completion of works 竣工: an acceptance is needed as evidence")
public record CompleteProject(
        @NotNull @Schema(description = "Day of completion, not in the future", examples = "2027-12-20")
        LocalDate completedOn,

        @NotNull @Size(max = 50) @Schema(description = "What bears it out")
        List<@Valid @NotNull Evidence> evidence) {}
