package cn.baton.project.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

/** A project that a programme takes in. */
@Schema(description = "A project that a programme takes in")
public record AddMember(
        @NotNull @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @NotNull @Schema(description = "Day on which it was taken in, not in the future", examples = "2023-02-01")
        LocalDate addedOn,

        @Size(max = 500) @Schema(description = "Reason or document", nullable = true, examples = "许政〔2023〕5号")
        String reason) {}
