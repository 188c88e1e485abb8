package cn.baton.project.land;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a list of matches is narrowed by; null or empty narrows nothing.
 *
 * @param areaCodes of the parcel
 * @param scoreFrom,scoreTo 0 to 100, inclusive
 */
public record LandMatchQuery(
        UUID projectId,
        UUID demandId,
        UUID parcelId,
        List<String> areaCodes,
        List<LandMatchState> states,
        Integer scoreFrom,
        Integer scoreTo,
        LocalDate asOf) {}
