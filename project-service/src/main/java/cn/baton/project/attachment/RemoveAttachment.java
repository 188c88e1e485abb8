package cn.baton.project.attachment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 删除附件. */
@Schema(description = "Removal of an attachment 删除附件")
public record RemoveAttachment(
        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "上传了错误的文件")
        String reason) {}
