package cn.baton.project.land;

import java.time.LocalDate;
import java.util.List;

/** What a list of land targets is narrowed by; null or empty narrows nothing. */
public record LandTargetQuery(
        List<String> areaCodes, List<Integer> years, List<LandTargetKind> kinds, LocalDate asOf) {}
