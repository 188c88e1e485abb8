package cn.baton.project.registry;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 暂停, 移出, or 恢复: what takes a project off its course or back onto it. */
@Schema(description = "Suspension 暂停, removal 移出 or resumption 恢复 of a project")
public record SetAside(
        @NotNull @Schema(description = "Day from which it counts, not in the future", examples = "2026-11-20")
        LocalDate on,

        @NotBlank @Size(max = 500) @Schema(description = "Why", examples = "企业调整投资计划")
        String reason,

        @NotNull @UnitCode @Schema(description = "Code of the unit that approved it", examples = "411000-FGW")
        String approvedBy) {}
