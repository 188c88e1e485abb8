package cn.baton.project.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.List;

/**
 * A place on the earth (RFC 7946), WGS 84. Maps made for China show GCJ-02: whoever draws there converts.
 *
 * @param coordinates longitude, then latitude, in degrees
 */
@Schema(description = "A GeoJSON point, WGS 84")
public record GeoPoint(
        @NotNull
        @Pattern(regexp = "Point", message = "{baton.geoPoint}")
        @Schema(description = "Always `Point`", examples = "Point")
        String type,

        @NotNull
        @Size(min = 2, max = 2)
        @Schema(description = "Longitude and latitude in degrees", examples = "[113.85, 34.03]")
        List<@NotNull BigDecimal> coordinates) {

    private static final BigDecimal MAX_LONGITUDE = BigDecimal.valueOf(180);
    private static final BigDecimal MAX_LATITUDE = BigDecimal.valueOf(90);

    @JsonIgnore
    @AssertTrue(message = "{baton.coordinates}")
    public boolean isOnEarth() {
        return coordinates == null
                || coordinates.size() != 2
                || coordinates.contains(null)
                || (coordinates.getFirst().abs().compareTo(MAX_LONGITUDE) <= 0
                        && coordinates.getLast().abs().compareTo(MAX_LATITUDE) <= 0);
    }
}
