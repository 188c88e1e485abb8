package cn.baton.project.land;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.List;

/** Where a parcel lies: a GeoJSON point (RFC 7946), in the coordinates of CGCS2000. */
@Schema(description = "A GeoJSON point, CGCS2000")
public record ParcelLocation(
        @NotNull @Pattern(regexp = "Point") @Schema(description = "Always Point", examples = "Point")
        String type,

        @NotNull
        @Size(min = 2, max = 2)
        @Schema(
                description = "Longitude (73 to 136), then latitude (3 to 54), in degrees",
                examples = "[113.852640, 34.035506]")
        List<@NotNull BigDecimal> coordinates) {

    private static final BigDecimal WEST = BigDecimal.valueOf(73);
    private static final BigDecimal EAST = BigDecimal.valueOf(136);
    private static final BigDecimal SOUTH = BigDecimal.valueOf(3);
    private static final BigDecimal NORTH = BigDecimal.valueOf(54);

    /** The usual mistake is latitude first, and that lies outside the country. */
    void requireInCountry() {
        if (!isBetween(coordinates.get(0), WEST, EAST) || !isBetween(coordinates.get(1), SOUTH, NORTH)) {
            throw ProblemException.invalid(
                    "location.coordinates",
                    LocalizedText.of(
                            "坐标须为 [经度 73–136, 纬度 3–54]", "Coordinates are [longitude 73 to 136, latitude 3 to 54]"));
        }
    }

    private static boolean isBetween(BigDecimal degrees, BigDecimal from, BigDecimal to) {
        return degrees.compareTo(from) >= 0 && degrees.compareTo(to) <= 0;
    }
}
