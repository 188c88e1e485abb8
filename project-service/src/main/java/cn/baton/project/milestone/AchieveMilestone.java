package cn.baton.project.milestone;

import cn.baton.project.registry.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** 达成. */
@Schema(description = "Achievement of a milestone 达成")
public record AchieveMilestone(
        @NotNull @Schema(description = "Day on which it was achieved, not in the future", examples = "2026-11-20")
        LocalDate achievedOn,

        @Schema(
                description = "Whether the day is known approximately only, such as from “a little over 7 months”",
                examples = "false")
        boolean approximate,

        @Size(max = 50) @Schema(description = "What bears it out")
        List<@Valid @NotNull Evidence> evidence) {

    public AchieveMilestone {
        evidence = evidence == null ? List.of() : java.util.Collections.unmodifiableList(evidence);
    }
}
