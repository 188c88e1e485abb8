package cn.baton.project.pipeline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 撤销入库. */
@Schema(description = "Takes an entry back that was made by mistake")
public record WithdrawPipelineEntry(
        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "重复入库")
        String reason) {}
