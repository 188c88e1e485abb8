package cn.baton.project.tour;

import cn.baton.project.config.AsOf;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.MergePatch;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.UUID;

/** Use cases of tours; what is seen on them is {@link EntryService}'s. */
@ApplicationScoped
public class TourService {

    private final TourRepository tours;
    private final Verbs<Tour, TourView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    TourService(TourRepository tours, Journal journal, MergePatch mergePatch, Clock clock) {
        this.tours = tours;
        this.verbs = journal.verbs("tour", Tour::id, Tour::view, LocalizedText.of("没有此活动", "There is no such tour"));
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public TourView plan(TourDetails told, Caller caller) {
        Tour tour = Tour.plan(told, clock);
        tours.persist(tour);
        return verbs.create(tour, "plan", caller);
    }

    @Transactional
    public TourView change(UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return verbs.change(
                require(id),
                expectedVersion,
                "change",
                caller,
                tour -> tour.change(mergePatch.apply(tour.details(), patch, TourDetails.class), clock));
    }

    @Transactional
    public TourView get(UUID id) {
        return require(id).view();
    }

    @Transactional
    public Page<TourView> list(TourQuery query, PageRequest page) {
        return tours.list(query, AsOf.of(query.asOf(), clock), page).map(KnownTour::view);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page) {
        return verbs.history(require(id).id(), page);
    }

    Tour require(UUID id) {
        return verbs.require(tours.findByIdOptional(id));
    }
}
