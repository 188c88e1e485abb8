package cn.baton.project.honour;

import cn.baton.project.config.AsOf;
import cn.baton.project.honour.messaging.HonourEvents;
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
import java.util.List;
import java.util.UUID;

/** Use cases of honours. */
@ApplicationScoped
public class HonourService {

    private final HonourRepository honours;
    private final Projects projects;
    private final HonourEvents events;
    private final Verbs<Honour, HonourView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    HonourService(
            HonourRepository honours,
            Projects projects,
            HonourEvents events,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.honours = honours;
        this.projects = projects;
        this.events = events;
        this.verbs =
                journal.verbs("honour", Honour::id, Honour::view, LocalizedText.of("没有此荣誉", "There is no such honour"));
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public HonourView claim(UUID project, HonourDetails told, Caller caller) {
        projects.touch(project, caller);
        if (honours.ofProject(project).stream().anyMatch(honour -> honour.isThat(told))) {
            throw ProblemException.conflict(LocalizedText.of("该荣誉已登记", "The honour is recorded already"));
        }
        Honour honour = Honour.claim(project, told, clock);
        honours.persist(honour);
        return verbs.create(honour, "claim", caller);
    }

    @Transactional
    public HonourView change(UUID project, UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        projects.touch(project, caller);
        return verbs.change(
                require(project, id),
                expectedVersion,
                "change",
                caller,
                honour -> honour.change(mergePatch.apply(honour.details(), patch, HonourDetails.class), clock));
    }

    @Transactional
    public HonourView verify(
            UUID project, UUID id, ExpectedVersion expectedVersion, VerifyHonour command, Caller caller) {
        ProjectView touched = projects.touch(project, caller);
        return verbs.change(
                require(project, id),
                expectedVersion,
                "verify",
                caller,
                honour -> honour.verify(
                        command == null || command.verifiedByUnit() == null ? caller.unit() : command.verifiedByUnit(),
                        clock),
                (now, by) -> events.verified(now, touched, by));
    }

    @Transactional
    public HonourView get(UUID project, UUID id, Caller caller) {
        projects.require(project, caller);
        return require(project, id).view();
    }

    /** A project has a handful. */
    @Transactional
    public List<HonourView> ofProject(UUID project, LocalDate asOf, Caller caller) {
        projects.require(project, caller);
        return honours.known(project, AsOf.of(asOf, clock));
    }

    @Transactional
    public Page<HistoryEntry> history(UUID project, UUID id, PageRequest page, Caller caller) {
        return verbs.history(get(project, id, caller).id(), page);
    }

    private Honour require(UUID project, UUID id) {
        return verbs.require(honours.of(project, id));
    }
}
