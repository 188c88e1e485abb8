package cn.baton.scoring.fact;

import cn.baton.support.inbox.PoisonException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the newest event of a project reported (项目事实). */
@Embeddable
@Schema(description = "What the newest event of a project reported")
public record ProjectFact(
        @Column(insertable = false, updatable = false)
        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Name of the project", examples = "年产9000吨核苷项目")
        String name,

        @Schema(description = "Area, GB/T 2260", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Code of the responsible unit", nullable = true, examples = "411082-GXJ")
        String responsibleUnit,

        @Schema(description = "Code of the lead department", nullable = true, examples = "411000-GXJ")
        String leadDepartment,

        @Schema(description = "Stage reached", examples = "STARTED")
        String stage,

        @Schema(description = "Total investment in 万元", nullable = true, examples = "1200000")
        BigDecimal totalInvestment,

        @Schema(description = "Day of signing", nullable = true, examples = "2026-10-08")
        LocalDate signedOn,

        @Schema(description = "Day works started", nullable = true, examples = "2026-11-20")
        LocalDate startedOn,

        @Schema(description = "Start of works agreed when signing", nullable = true, examples = "2026-12-31")
        LocalDate agreedStartOn,

        @Schema(description = "Start of works by the plan", nullable = true, examples = "2026-12-31")
        LocalDate plannedStartOn,

        @Schema(description = "Completion by the plan", nullable = true, examples = "2027-12-31")
        LocalDate plannedCompletionOn,

        @Schema(description = "When the project was registered, UTC", examples = "2026-10-08T01:00:00Z")
        Instant registeredAt,

        @Schema(description = "Version of the project that this is", examples = "2")
        Long aggregateVersion,

        @Schema(description = "When the change was made, UTC", examples = "2026-11-20T02:00:00Z")
        Instant occurredAt) {

    /** Throws {@link PoisonException} when a field is missing without which there is no fact. */
    public ProjectFact requireComplete() {
        if (projectId == null
                || name == null
                || stage == null
                || registeredAt == null
                || aggregateVersion == null
                || occurredAt == null) {
            throw new PoisonException(
                    "projectId, name, stage, registeredAt, aggregateVersion or occurredAt is missing");
        }
        return this;
    }
}
