package cn.baton.project.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** 签约. */
@Schema(
        description =
                "Signing of a project 签约: an agreement is needed as evidence, and the project's owner must be known")
public record SignProject(
        @NotNull @Schema(description = "Day of signing, not in the future", examples = "2026-10-08")
        LocalDate signedOn,

        @Schema(description = "Start of works agreed on", nullable = true, examples = "2026-12-31")
        LocalDate agreedStartOn,

        @NotNull @Size(max = 50) @Schema(description = "What bears it out")
        List<@Valid @NotNull Evidence> evidence) {}
