package cn.baton.project.responsibility;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A member of a task force. */
@Schema(description = "A member of a task force")
public record TaskForceMember(
        @NotNull @SubjectId @Schema(description = "Subject of the person's token", examples = "u-1024")
        String subject,

        @NotBlank @Size(max = 100) @Schema(description = "Name to show; it is in no event", examples = "李明")
        String name,

        @UnitCode @Schema(description = "Code of the person's unit", nullable = true, examples = "411000-FGW")
        String unit,

        @Size(max = 100) @Schema(description = "What the person does in it", nullable = true, examples = "用地协调")
        String duty,

        @NotNull @Schema(description = "First day", examples = "2026-11-24")
        LocalDate from,

        @Schema(description = "Last day, inclusive; null for an open end", nullable = true, examples = "2027-12-31")
        LocalDate to) {

    boolean isMemberOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(TaskForceMember other) {
        return subject.equals(other.subject)
                && (other.to == null || !from.isAfter(other.to))
                && (to == null || !other.from.isAfter(to));
    }
}
