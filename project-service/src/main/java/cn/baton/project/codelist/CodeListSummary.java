package cn.baton.project.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code list in brief. */
@Schema(description = "A code list in brief")
public record CodeListSummary(
        @Schema(description = "Name of the list", examples = "chains")
        String name,

        @Schema(description = "Chinese title", examples = "重点产业链")
        String chinese,

        @Schema(description = "English title", examples = "Industrial chains")
        String english,

        @Schema(description = "Codes in it, inactive ones too", examples = "16")
        long entries) {}
