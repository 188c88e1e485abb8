package cn.baton.project.codelist;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** One code of a list. */
@Schema(description = "One code of a list")
public record CodeEntryView(
        @Schema(description = "Id of the entry", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Code", examples = "超硬材料") String code,

        @Schema(description = "Chinese label", examples = "超硬材料")
        String chinese,

        @Schema(description = "English label", examples = "Superhard materials")
        String english,

        @Schema(description = "Place in the list, smallest first", examples = "10")
        int order,

        @Schema(description = "Whether new rows may use it", examples = "true")
        boolean active,

        @Schema(description = "Where the code comes from", examples = "Baton placeholder")
        String source)
        implements Versioned {}
