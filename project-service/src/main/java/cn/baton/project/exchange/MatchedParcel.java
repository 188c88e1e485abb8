package cn.baton.project.exchange;

import cn.baton.project.land.LandMatchView;
import cn.baton.project.land.ParcelDetails;

/**
 * A line of the sheet of matches.
 *
 * @param parcel null when the caller may not see it
 */
public record MatchedParcel(LandMatchView match, ParcelDetails parcel) {}
