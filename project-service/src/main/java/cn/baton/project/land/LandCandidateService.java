package cn.baton.project.land;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Which parcels suit a demand, which do not, and why. The constraints narrow in the database; what is left is rated here,
 * at most {@value #MOST_RATED} parcels, the smallest first since these score best.
 */
@ApplicationScoped
public class LandCandidateService {

    private static final int MOST_RATED = 500;

    private static final Comparator<LandCandidateView> BEST_FIRST = Comparator.comparingInt(LandCandidateView::score)
            .reversed()
            .thenComparing(candidate -> candidate.parcel().details().size())
            .thenComparing(candidate -> candidate.parcel().id());

    private final LandDemandRepository demands;
    private final ParcelRepository parcels;
    private final Clock clock;

    @Inject
    LandCandidateService(LandDemandRepository demands, ParcelRepository parcels, Clock clock) {
        this.demands = demands;
        this.parcels = parcels;
        this.clock = clock;
    }

    @Transactional
    public List<LandCandidateView> candidates(UUID demandId, int limit, Caller caller) {
        LandDemandDetails demand = require(demandId, caller);
        LocalDate today = BusinessTime.today(clock);
        return parcels.suitable(demand, caller.scope(), MOST_RATED).stream()
                .map(parcel -> rate(parcel, demand, today))
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Transactional
    public List<LandExclusionCount> countExclusions(UUID demandId, Caller caller) {
        return parcels.countExcluded(require(demandId, caller), caller.scope());
    }

    @Transactional
    public Page<LandExclusionView> exclusions(
            UUID demandId, LandConstraint constraint, PageRequest page, Caller caller) {
        LandDemandDetails demand = require(demandId, caller);
        Scope scope = caller.scope();
        return parcels.excluded(constraint, demand, scope, page).map(parcel -> explain(parcel, demand));
    }

    private static LandCandidateView rate(Parcel parcel, LandDemandDetails demand, LocalDate today) {
        List<LandCriterionScore> reasons = LandCriterion.rateAll(parcel.details(), demand, today);
        return new LandCandidateView(LandCandidateView.total(reasons), reasons, parcel.view());
    }

    private static LandExclusionView explain(Parcel parcel, LandDemandDetails demand) {
        return new LandExclusionView(
                LandConstraint.excluding(parcel.details(), demand).stream()
                        .map(constraint -> {
                            var words = constraint.words(parcel.details(), demand);
                            return new LandExclusionView.Broken(constraint, words.chinese(), words.english());
                        })
                        .toList(),
                parcel.view());
    }

    private LandDemandDetails require(UUID demandId, Caller caller) {
        return demands.findInScope(demandId, caller.scope())
                .orElseThrow(LandDemandService::unknown)
                .details();
    }
}
