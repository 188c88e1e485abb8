package cn.baton.project.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A project that leaves a programme. */
@Schema(description = "A project that leaves a programme")
public record RemoveMember(
        @NotNull
        @Schema(
                description = "Day on which it left, not in the future nor before it was taken in",
                examples = "2023-09-30")
        LocalDate removedOn,

        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "年度调整")
        String reason) {}
