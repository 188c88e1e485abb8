package cn.baton.project.land;

import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends the proposals that have become void, each with its own entry in the history. */
@ApplicationScoped
class OpenProposals {

    private final LandMatchRepository matches;
    private final Verbs<LandMatch, LandMatchView> verbs;
    private final Clock clock;

    @Inject
    OpenProposals(LandMatchRepository matches, Journal journal, Clock clock) {
        this.matches = matches;
        this.verbs = LandMatchService.verbs(journal);
        this.clock = clock;
    }

    /** The parcel was withdrawn, and its row is locked by that. */
    void endForParcel(UUID parcelId, Caller by) {
        end(matches.lockOpen(parcelId, null), null, by);
    }

    /** The demand was withdrawn, and its row is locked by that. */
    void endForDemand(UUID demandId, Caller by) {
        end(matches.lockOpen(null, demandId), null, by);
    }

    /** @param winner the match that won parcel or demand; null when one of them was withdrawn */
    void end(List<LandMatch> proposals, UUID winner, Caller by) {
        proposals.forEach(proposal -> verbs.change(proposal, "supersede", by, each -> each.supersede(winner, clock)));
    }
}
