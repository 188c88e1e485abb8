package cn.baton.project.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** A code list with its codes. */
@Schema(description = "A code list with its codes")
public record CodeListView(
        @Schema(description = "Name of the list", examples = "chains")
        String name,

        @Schema(description = "Chinese title", examples = "重点产业链")
        String chinese,

        @Schema(description = "English title", examples = "Industrial chains")
        String english,

        @Schema(description = "Its codes in their order") List<CodeEntryView> entries) {}
