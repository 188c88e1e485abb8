package cn.baton.project.land;

import cn.baton.project.registry.GeoPoint;
import cn.baton.support.security.UnitCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** What people tell about a parcel, as against what becomes of it. */
@Schema(description = "What is known about a parcel")
public record ParcelDetails(
        @NotBlank
        @Size(max = 64)
        @Schema(description = "Number of the parcel 宗地编号; unique", examples = "411071-2026-017")
        String number,

        @NotBlank @Size(max = 200) @Schema(description = "Name or address", examples = "魏武大道以东、阳光大道以北地块")
        String name,

        @NotNull
        @Pattern(regexp = "\\d{6}", message = "{baton.areaCode}")
        @Schema(description = "Area or functional zone, GB/T 2260", examples = "411071")
        String areaCode,

        @UnitCode
        @Schema(description = "Code of the unit that keeps the parcel", nullable = true, examples = "411071-ZRZY")
        String ownerUnit,

        @Valid @Schema(description = "Where it lies", nullable = true)
        GeoPoint location,

        @NotNull
        @DecimalMin("0.01")
        @Digits(integer = 10, fraction = 2)
        @Schema(description = "Size in 亩", examples = "120.5")
        BigDecimal size,

        @NotNull @Schema(description = "Kind of stock", examples = "STANDARD")
        ParcelStatus status,

        @NotNull @Schema(description = "What it may be used for, GB 50137-2011", examples = "M2")
        Zoning zoning,

        @Valid @Schema(description = "What a project must keep to")
        ParcelConstraints constraints,

        @DecimalMin("0")
        @Digits(integer = 16, fraction = 2)
        @Schema(description = "Reserve price 起始价 of the whole parcel, 万元", nullable = true, examples = "2410")
        BigDecimal reservePrice) {

    public ParcelDetails {
        constraints = constraints == null ? ParcelConstraints.NONE : constraints;
    }
}
