package cn.baton.project.land;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a list of parcels is narrowed by; null or empty narrows nothing. */
public record ParcelQuery(
        @QueryParam("areaCode") @Parameter(description = "Any of these areas, GB/T 2260, such as 411071")
        List<String> areaCodes,

        @QueryParam("status") @Parameter(description = "Any of these kinds of stock")
        List<ParcelStatus> statuses,

        @QueryParam("state") @Parameter(description = "Any of these states")
        List<ParcelState> states,

        @QueryParam("zoning") @Parameter(description = "Any of these uses, GB 50137-2011")
        List<Zoning> zonings,

        @QueryParam("ownerUnit") @Parameter(description = "Any of these keeping units, such as 411071-ZRZY")
        List<String> ownerUnits,

        @QueryParam("sizeFrom") @Parameter(description = "Size at least, 亩", example = "50")
        BigDecimal sizeFrom,

        @QueryParam("sizeTo") @Parameter(description = "Size at most, 亩", example = "200")
        BigDecimal sizeTo,

        @QueryParam("availableBy") @Parameter(description = "Can be had by this day", example = "2027-03-01")
        LocalDate availableBy,

        @QueryParam("q") @Parameter(description = "Text anywhere in number or name", example = "魏武大道")
        String text,

        @QueryParam("asOf") LocalDate asOf) {}
