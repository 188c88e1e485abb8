package cn.baton.testing.access;

import cn.baton.testing.Tokens;
import io.restassured.specification.RequestSpecification;

import java.util.List;

/**
 * Somebody who has a role, and no business with any row: of an area and a unit that nothing is of, or of none.
 *
 * @param unit null for a token without that claim
 * @param area null for a token without that claim
 */
record Stranger(String role, String unit, String area) {

    private static final String NO_UNIT = "STRANGERS";
    private static final String NO_AREA = "999999";

    /** Those whose role sees the whole city by itself are no strangers anywhere. */
    static final List<Stranger> ALL = List.of(
            new Stranger("county-officer", NO_UNIT, NO_AREA),
            new Stranger("county-officer", NO_UNIT, null),
            new Stranger("department-officer", NO_UNIT, NO_AREA),
            new Stranger("department-officer", null, null),
            new Stranger("inspector", NO_UNIT, NO_AREA),
            new Stranger("viewer", NO_UNIT, null),
            new Stranger("viewer", null, NO_AREA));

    String name() {
        return "%s of unit %s and area %s".formatted(role, unit, area);
    }

    RequestSpecification request() {
        return Tokens.as("stranger", role, unit, area);
    }
}
