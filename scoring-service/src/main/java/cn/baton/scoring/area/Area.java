package cn.baton.scoring.area;

import cn.baton.scoring.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A county or zone of the city that is evaluated. */
@Schema(description = "A county or zone that is evaluated")
public record Area(
        @Schema(description = "GB/T 2260, or the city's own code for a zone without one", examples = "411082")
        String areaCode,

        @Schema(description = "Name") Bilingual name,

        @Schema(description = "Group within which it is ranked: COUNTY 县市区, ZONE 功能区", examples = "COUNTY")
        AreaGroup group) {}
