package cn.baton.project.oc4ids;

import cn.baton.project.registry.GeoPoint;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** Where a project is. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Where a project is")
public record Oc4idsLocation(
        @Schema(description = "Id of the location within the project", examples = "1")
        String id,

        @Schema(description = "The place, WGS 84", nullable = true)
        GeoPoint geometry,

        @Schema(description = "The area by its code", nullable = true)
        Gazetteer gazetteer,

        @Schema(description = "The area by its name", nullable = true)
        Address address) {

    /** Codes of places in some list of places. */
    @Schema(name = "Oc4idsGazetteer", description = "Codes in a list of places")
    public record Gazetteer(
            @Schema(description = "The list", examples = "GB/T 2260")
            String scheme,

            @Schema(description = "The codes", examples = "[\"411082\"]")
            List<String> identifiers) {}

    /** Names of places. */
    @Schema(name = "Oc4idsAddress", description = "Names of places")
    public record Address(
            @Schema(description = "Name of the area", examples = "河南省许昌市长葛市")
            String region,

            @Schema(description = "Name of the country", examples = "中国")
            String countryName) {}
}
