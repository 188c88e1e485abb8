package cn.baton.project.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three batches and all of them together. */
@Schema(description = "Figures by batch, and of all batches together")
public record BatchFigures(
        @Schema(description = "All batches; projects of several batches count once among its projects")
        Figures all,

        @Schema(description = "签约一批") Figures signing,

        @Schema(description = "开工一批") Figures groundbreaking,

        @Schema(description = "投产一批") Figures commissioning) {}
