package cn.baton.project.factor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 落实. */
@Schema(description = "A factor request is met 落实")
public record MeetFactorRequest(
        @NotNull @Schema(description = "Day it was met, not in the future", examples = "2026-12-20")
        LocalDate metOn,

        @Size(max = 500)
        @Schema(
                description = "Document that bears it out, and where it is kept",
                nullable = true,
                examples = "许发改能评〔2026〕31号")
        String evidence) {}
