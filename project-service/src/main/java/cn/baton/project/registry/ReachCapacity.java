package cn.baton.project.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** 达效. */
@Schema(description = "Reaching the designed capacity 达效: a record of the capacity is needed as evidence")
public record ReachCapacity(
        @NotNull @Schema(description = "Day from which it runs at capacity, not in the future", examples = "2028-09-30")
        LocalDate atCapacityOn,

        @NotNull @Size(max = 50) @Schema(description = "What bears it out")
        List<@Valid @NotNull Evidence> evidence) {}
