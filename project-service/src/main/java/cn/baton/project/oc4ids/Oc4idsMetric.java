package cn.baton.project.oc4ids;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.List;

/** A figure that the project is to reach. */
@Schema(description = "A figure that a project is to reach")
public record Oc4idsMetric(
        @Schema(description = "landArea, duration, expectedOutputValue or capacity", examples = "capacity")
        String id,

        @Schema(description = "Name of the figure", examples = "年产能")
        String title,

        @Schema(description = "The figures") List<Observation> observations) {

    static final String LAND_AREA = "landArea";
    static final String DURATION = "duration";
    static final String EXPECTED_OUTPUT_VALUE = "expectedOutputValue";
    static final String CAPACITY = "capacity";

    static final String MU = "亩";
    static final String YEAR = "年";

    static Oc4idsMetric measured(String id, String title, BigDecimal measure, String unit) {
        return new Oc4idsMetric(id, title, List.of(new Observation("1", null, measure, new Unit(unit), null)));
    }

    /** One figure: a measure with its unit, or an amount of money. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Oc4idsObservation", description = "One figure")
    public record Observation(
            @Schema(description = "Id of the figure within its metric", examples = "1")
            String id,

            @Schema(description = "Amount of money, where it is one", nullable = true)
            Oc4idsValue value,

            @Schema(description = "The measure, where it is none", nullable = true, examples = "9000")
            BigDecimal measure,

            @Schema(description = "Unit of the measure", nullable = true)
            Unit unit,

            @Schema(description = "Product, of a capacity", nullable = true, examples = "核苷系列产品")
            String notes) {}

    /** The unit of a measure. */
    @Schema(name = "Oc4idsUnit", description = "Unit of a measure")
    public record Unit(
            @Schema(description = "Name of the unit", examples = "吨")
            String name) {}
}
