package cn.baton.project.indicator;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A revision of a published figure. */
@Schema(description = "A macro indicator in one of its revisions")
public record IndicatorView(
        @Schema(description = "Id of the revision", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "What it measures", examples = "FIXED_ASSET_INVESTMENT_GROWTH")
        String code,

        @Schema(description = "Year, quarter or month", examples = "2023-09")
        String period,

        @Schema(description = "Area, GB/T 2260", examples = "411000")
        String areaCode,

        @Schema(description = "The figure, in its unit", examples = "3.8")
        BigDecimal value,

        @Schema(description = "Unit of the figure", examples = "%")
        String unit,

        @Schema(description = "Who published it, and where", examples = "许昌市统计局")
        String source,

        @Schema(description = "What to mind when reading it", nullable = true, examples = "1-9月累计，同比")
        String caveat,

        @Schema(description = "Revision, from 1", examples = "1")
        int revision,

        @Schema(description = "When it was recorded, UTC", examples = "2023-10-20T01:02:03Z")
        Instant recordedAt,

        @Schema(
                description = "When the next revision took its place, UTC",
                nullable = true,
                examples = "2023-10-25T01:02:03Z")
        Instant supersededAt)
        implements Versioned {}
