package cn.baton.project.attachment;

import cn.baton.support.file.FileType;
import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** An attachment, without its content. */
@Schema(description = "A file that is attached to a project")
public record AttachmentView(
        @Schema(description = "Id of the attachment", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdee")
        UUID projectId,

        @Schema(description = "Title", nullable = true, examples = "一期施工许可证")
        String title,

        @Schema(description = "Name of the file, with an ending that goes with the type", examples = "施工许可证.pdf")
        String name,

        @Schema(description = "Type, recognised by the content", examples = "PDF")
        FileType type,

        @Schema(description = "Length in bytes", examples = "48213")
        long length,

        @Schema(
                description = "SHA-256 of the content, hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(
                description = "Whether a step of the project rests on it; it can then not be removed",
                examples = "false")
        boolean evidence,

        @Schema(description = "When it was attached, UTC", examples = "2026-10-09T01:02:03Z")
        Instant recordedAt,

        @Schema(description = "When it was removed, UTC", nullable = true, examples = "2026-10-10T01:02:03Z")
        Instant removedAt,

        @Schema(description = "Why it was removed", nullable = true, examples = "上传了错误的文件")
        String removalReason)
        implements Versioned {}
