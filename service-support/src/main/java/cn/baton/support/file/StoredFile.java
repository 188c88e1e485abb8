package cn.baton.support.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A file that is kept, without its content. */
@Schema(description = "A file that is kept")
public record StoredFile(
        @Schema(description = "Id of the file", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Name, with an ending that goes with the type", examples = "施工许可证.pdf")
        String name,

        @Schema(description = "Type, recognised by the content", examples = "PDF")
        FileType type,

        @Schema(description = "Length in bytes", examples = "48213")
        long length,

        @Schema(
                description = "SHA-256 of the content, hexadecimal; also the ETag of the download",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "When it was stored, UTC", examples = "2026-10-09T01:02:03Z")
        Instant storedAt) {}
