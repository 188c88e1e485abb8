package cn.baton.project.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a list of demands is narrowed by; null or empty narrows nothing.
 *
 * @param areaCodes of the project
 * @param sizeFrom,sizeTo between which the least size lies, 亩, inclusive
 * @param needByFrom,needByTo inclusive
 */
public record LandDemandQuery(
        UUID projectId,
        List<String> areaCodes,
        List<LandDemandState> states,
        List<Zoning> zonings,
        List<Integer> priorities,
        BigDecimal sizeFrom,
        BigDecimal sizeTo,
        LocalDate needByFrom,
        LocalDate needByTo,
        LocalDate asOf) {}
