package cn.baton.project.tour;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.MergePatch;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What is seen on a tour, and how it was judged. */
@ApplicationScoped
public class EntryService {

    private static final Caller SERVICE = Caller.service("project-service");

    private final TourService tours;
    private final EntryRepository entries;
    private final Projects projects;
    private final Verbs<Entry, EntryView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    EntryService(
            TourService tours,
            EntryRepository entries,
            Projects projects,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.tours = tours;
        this.entries = entries;
        this.projects = projects;
        this.verbs = journal.verbs(
                "tour-entry", Entry::id, this::view, LocalizedText.of("本次活动没有此项目", "It is not on this tour"));
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public EntryView add(UUID tour, AddEntry command, Caller caller) {
        tours.require(tour);
        ProjectView project = projects.requireForChange("projectId", command.projectId(), caller);
        if (entries.isOn(tour, project.id())) {
            throw ProblemException.conflict(LocalizedText.of("该项目已在本次活动中", "The project is on this tour already"));
        }
        requireFree(tour, command.details().order(), null);
        Entry entry = Entry.add(tour, project.id(), command.details(), clock);
        entries.persist(entry);
        return verbs.create(entry, "add", caller);
    }

    @Transactional
    public EntryView change(UUID tour, UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return apply(tour, id, expectedVersion, "change", caller, entry -> {
            EntryDetails changed = mergePatch.apply(entry.details(), patch, EntryDetails.class);
            requireFree(tour, changed.order(), id);
            entry.change(changed, clock);
        });
    }

    @Transactional
    public EntryView withdraw(UUID tour, UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        return apply(tour, id, expectedVersion, "withdraw", caller, entry -> entry.withdraw(reason, clock));
    }

    @Transactional
    public EntryView get(UUID tour, UUID id, Caller caller) {
        Entry entry = require(tour, id);
        return entry.view(projects.require(entry.projectId(), caller));
    }

    @Transactional
    public Page<EntryView> list(UUID tour, EntryQuery query, PageRequest page, Caller caller) {
        tours.require(tour);
        AsOf asOf = AsOf.of(query.asOf(), clock);
        Page<KnownEntry> found = entries.list(tour, query, asOf, caller.scope(), page);
        Map<UUID, ProjectView> known =
                projects.known(found.items().stream().map(KnownEntry::projectId).toList(), asOf.until());
        return found.map(entry -> entry.view(known.get(entry.projectId())));
    }

    @Transactional
    public TourSummary summary(UUID tour, LocalDate asOf, Caller caller) {
        tours.require(tour);
        return entries.summary(tour, AsOf.of(asOf, clock), caller.scope());
    }

    @Transactional
    public Page<HistoryEntry> history(UUID tour, UUID id, PageRequest page, Caller caller) {
        return verbs.history(get(tour, id, caller).id(), page);
    }

    private EntryView apply(
            UUID tour, UUID id, ExpectedVersion expectedVersion, String verb, Caller caller, Consumer<Entry> change) {
        Entry entry = require(tour, id);
        projects.require(entry.projectId(), caller);
        return verbs.change(entry, expectedVersion, verb, caller, change);
    }

    private EntryView view(Entry entry) {
        return entry.view(projects.require(entry.projectId(), SERVICE));
    }

    private void requireFree(UUID tour, int order, UUID self) {
        entries.at(tour, order).filter(other -> !other.id().equals(self)).ifPresent(other -> {
            throw ProblemException.conflict(
                    LocalizedText.of("本次活动的第 %d 位已有项目", "Another project has place %d on this tour", order));
        });
    }

    private Entry require(UUID tour, UUID id) {
        return verbs.require(entries.on(tour, id));
    }
}
