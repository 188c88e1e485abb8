package cn.baton.project.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.UUID;

/** As much of a project as a line about something that belongs to it needs. */
@Schema(description = "The project in short")
public record ProjectSummary(
        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Name of the project", examples = "年产9000吨核苷项目")
        String name,

        @Schema(description = "Area, GB/T 2260", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Code of the responsible unit 责任单位", nullable = true, examples = "411082-GXJ")
        String responsibleUnit,

        @Schema(description = "Stage reached", examples = "STARTED")
        ProjectStage stage,

        @Schema(description = "Total investment in 万元", nullable = true, examples = "1200000")
        BigDecimal totalInvestment) {

    public static ProjectSummary of(ProjectView project) {
        return new ProjectSummary(
                project.id(),
                project.details().name(),
                project.details().areaCode(),
                project.details().responsibleUnit(),
                project.stage(),
                project.details().totalInvestment());
    }
}
