package cn.baton.notification.recipient;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** A unit of the directory as it stands. */
@Schema(description = "A unit that letters go to")
public record RecipientView(
        @Schema(description = "Code of the unit", examples = "411082-GXJ")
        String unit,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Name of the unit, as letters address it", examples = "长葛市工业和信息化局")
        String name,

        @Schema(description = "Address that letters are sent to", examples = "gxj@example.org")
        String email,

        @Schema(description = "When it was last changed, UTC", examples = "2026-11-24T01:02:03Z")
        Instant updatedAt)
        implements Versioned {}
