package cn.baton.project.exchange;

import cn.baton.project.land.LandMatchQuery;
import cn.baton.project.land.LandMatchService;
import cn.baton.project.land.LandMatchView;
import cn.baton.project.land.ParcelService;
import cn.baton.project.land.ParcelView;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The list of matches with the parcels that people know by their numbers, read once for a page. */
@ApplicationScoped
public class LandMatchLines {

    private final LandMatchService matches;
    private final ParcelService parcels;

    @Inject
    LandMatchLines(LandMatchService matches, ParcelService parcels) {
        this.matches = matches;
        this.parcels = parcels;
    }

    public Page<MatchedParcel> list(LandMatchQuery query, PageRequest page, Caller caller) {
        Page<LandMatchView> found = matches.list(query, page, caller);
        Map<UUID, ParcelView> visible = parcels.visible(
                found.items().stream().map(LandMatchView::parcelId).collect(Collectors.toSet()), query.asOf(), caller);
        return found.map(match -> {
            ParcelView parcel = visible.get(match.parcelId());
            return new MatchedParcel(match, parcel == null ? null : parcel.details());
        });
    }
}
