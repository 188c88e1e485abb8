package cn.baton.project.tour;

import cn.baton.project.config.AsOf;
import cn.baton.support.history.History;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.Preconditions;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
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

    private static final String RESOURCE = "tour";

    private final TourRepository tours;
    private final History history;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    TourService(TourRepository tours, History history, Journal journal, MergePatch mergePatch, Clock clock) {
        this.tours = tours;
        this.history = history;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public TourView plan(TourDetails told, Caller caller) {
        Tour tour = Tour.plan(told, clock);
        tours.persist(tour);
        return journal.enter(RESOURCE, tour.id(), "plan", caller, null, tour::view, (now, by) -> {});
    }

    @Transactional
    public TourView change(UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        Tour tour = require(id);
        Preconditions.requireVersion(tour.version(), expectedVersion);
        TourView before = tour.view();
        tour.change(mergePatch.apply(tour.details(), patch, TourDetails.class), clock);
        return journal.enter(RESOURCE, id, "change", caller, before, tour::view, (now, by) -> {});
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
        return history.of(RESOURCE, require(id).id(), page);
    }

    Tour require(UUID id) {
        return tours.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound(LocalizedText.of("没有此活动", "There is no such tour")));
    }
}
