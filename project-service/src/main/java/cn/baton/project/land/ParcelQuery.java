package cn.baton.project.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a list of parcels is narrowed by; null or empty narrows nothing.
 *
 * @param sizeFrom,sizeTo in 亩, inclusive
 * @param availableBy day by which the parcel can be had
 * @param text anywhere in number or name
 */
public record ParcelQuery(
        List<String> areaCodes,
        List<ParcelStatus> statuses,
        List<ParcelState> states,
        List<Zoning> zonings,
        List<String> ownerUnits,
        BigDecimal sizeFrom,
        BigDecimal sizeTo,
        LocalDate availableBy,
        String text,
        LocalDate asOf) {}
