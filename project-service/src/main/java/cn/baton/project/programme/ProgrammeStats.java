package cn.baton.project.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A programme in figures. */
@Schema(description = "A programme in figures: the members that the caller sees")
public record ProgrammeStats(
        @Schema(description = "As known at the end of this day", examples = "2023-10-31")
        LocalDate asOf,

        @Schema(description = "Code of the programme", examples = "SSB-2023")
        String programme,

        @Schema(description = "Projects in it", examples = "6")
        long members,

        @Schema(description = "Their total investment as it stands today, 万元", examples = "6530000")
        BigDecimal totalInvestment) {}
