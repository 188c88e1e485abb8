package cn.baton.project.land;

import cn.baton.project.registry.GeoPoint;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static cn.baton.project.land.LandSamples.constraints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ParcelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);
    private static final ParcelConstraints BOUNDS =
            constraints("260", "1.2", "5000", null, List.of("C38"), LocalDate.of(2027, 3, 1));
    private static final ParcelDetails TOLD =
            parcel("N-1", "地块", "411082-ZRZY", "100", place("113.85"), BOUNDS, "2410");

    @Test
    void whatNamesAnAllottedParcelAndWhoKeepsItAreCorrected() {
        Parcel parcel = allotted();

        parcel.change(parcel("N-2", "正名", "411082-ZJJ", "100", place("113.85"), BOUNDS, "2410"), CLOCK);

        assertThat(parcel.details().number()).isEqualTo("N-2");
        assertThat(parcel.details().name()).isEqualTo("正名");
        assertThat(parcel.ownerUnit()).isEqualTo("411082-ZJJ");
    }

    @Test
    void theSameFiguresInAnotherNotationAreNoChange() {
        Parcel parcel = allotted();
        ParcelConstraints bounds =
                constraints("260.00", "1.20", "5000.0", null, List.of("C38"), LocalDate.of(2027, 3, 1));

        parcel.change(parcel("N-2", "地块", null, "100.00", place("113.850"), bounds, "2410.00"), CLOCK);

        assertThat(parcel.details().number()).isEqualTo("N-2");
    }

    static Stream<Arguments> otherTerms() {
        return Stream.of(
                arguments("size", parcel("N", "n", null, "100.01", place("113.85"), BOUNDS, "2410")),
                arguments("location", parcel("N", "n", null, "100", place("113.86"), BOUNDS, "2410")),
                arguments("location", parcel("N", "n", null, "100", null, BOUNDS, "2410")),
                arguments("constraints", parcel("N", "n", null, "100", place("113.85"), null, "2410")),
                arguments(
                        "constraints",
                        parcel(
                                "N",
                                "n",
                                null,
                                "100",
                                place("113.85"),
                                constraints("260", "1.2", "5000", "9", List.of("C38"), LocalDate.of(2027, 3, 1)),
                                "2410")),
                arguments("reservePrice", parcel("N", "n", null, "100", place("113.85"), BOUNDS, null)));
    }

    @ParameterizedTest
    @MethodSource("otherTerms")
    void whatTheMatchRestsOnStaysWhileAProjectHasTheParcel(String field, ParcelDetails changed) {
        Parcel parcel = allotted();

        assertThatThrownBy(() -> parcel.change(changed, CLOCK))
                .isInstanceOfSatisfying(
                        ParcelAllottedException.class,
                        refused -> assertThat(refused.extensions()).containsEntry("fields", List.of(field)));
        assertThat(parcel.details()).isEqualTo(TOLD);
    }

    @Test
    void allThatWouldChangeIsNamedInBothLanguages() {
        Parcel parcel = allotted();
        ParcelDetails changed = new ParcelDetails(
                "N-1",
                "地块",
                "411081",
                null,
                place("113.85"),
                new BigDecimal("100"),
                ParcelStatus.IDLE,
                Zoning.M3,
                BOUNDS,
                new BigDecimal("2410"));

        assertThatThrownBy(() -> parcel.change(changed, CLOCK))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ProblemType.ILLEGAL_TRANSITION);
                    assertThat(refused.detail().chinese()).isEqualTo("地块已配置给项目，不能修改区划、土地类型、用地性质；请先释放该地块");
                    assertThat(refused.detail().english())
                            .isEqualTo("A parcel that a project has keeps its areaCode, status, zoning;"
                                    + " release the parcel first");
                    assertThat(refused.extensions())
                            .containsEntry("state", "ALLOTTED")
                            .containsEntry("allowed", List.of("AVAILABLE"));
                });
    }

    @Test
    void aReleasedParcelChangesAgain() {
        Parcel parcel = allotted();
        parcel.release("项目终止", CLOCK);

        parcel.change(parcel("N-1", "地块", null, "90", null, null, null), CLOCK);

        assertThat(parcel.size()).isEqualByComparingTo("90");
    }

    private static Parcel allotted() {
        Parcel parcel = Parcel.list(TOLD, CLOCK);
        parcel.allot(UUID.randomUUID(), CLOCK);
        return parcel;
    }

    private static GeoPoint place(String longitude) {
        return new GeoPoint("Point", List.of(new BigDecimal(longitude), new BigDecimal("34.03")));
    }

    private static ParcelDetails parcel(
            String number,
            String name,
            String owner,
            String size,
            GeoPoint place,
            ParcelConstraints constraints,
            String price) {
        return new ParcelDetails(
                number,
                name,
                "411082",
                owner,
                place,
                new BigDecimal(size),
                ParcelStatus.STANDARD,
                Zoning.M2,
                constraints,
                price == null ? null : new BigDecimal(price));
    }
}
