package cn.baton.project.responsibility;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 分包: a person is made responsible for a project. */
@Schema(description = "A person who is to answer for a project 分包责任")
public record AssignResponsibility(
        @NotNull @Schema(description = "In what capacity", examples = "SUPERVISION_STAFF")
        AssignmentRole role,

        @NotNull @SubjectId @Schema(description = "Subject of the person's token", examples = "u-1024")
        String subject,

        @NotBlank @Size(max = 100) @Schema(description = "Name to show; it is in no event", examples = "李明")
        String name,

        @UnitCode @Schema(description = "Code of the person's unit", nullable = true, examples = "411000-FGW")
        String unit,

        @NotNull @Schema(description = "First day; may lie ahead", examples = "2026-11-24")
        LocalDate from,

        @Schema(description = "Last day, inclusive; null for an open end", nullable = true, examples = "2027-12-31")
        LocalDate to) {}
