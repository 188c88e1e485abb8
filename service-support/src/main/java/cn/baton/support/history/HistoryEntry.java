package cn.baton.support.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Who changed what, when, by which verb; before and after of the changed fields only. */
@Schema(description = "One change of a resource")
public record HistoryEntry(
        @Schema(description = "Id of the entry", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version of the resource after the change", examples = "3")
        long version,

        @Schema(description = "When, UTC", examples = "2026-11-24T01:02:03Z")
        Instant at,

        @Schema(description = "Subject of the token that made the change", examples = "u-1024")
        String who,

        @Schema(description = "Unit of that caller", examples = "411082-fgw")
        String unit,

        @Schema(description = "Role in which it acted", examples = "county-officer")
        String role,

        @Schema(description = "Business verb", examples = "close")
        String verb,

        @Schema(description = "Changed fields before") Map<String, Object> before,

        @Schema(description = "Changed fields after") Map<String, Object> after) {}
