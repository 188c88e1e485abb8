package cn.baton.project.programme;

import cn.baton.project.config.AsOf;
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

/** Use cases of programmes; who is in them is {@link MemberService}'s. */
@ApplicationScoped
public class ProgrammeService {

    private final ProgrammeRepository programmes;
    private final Verbs<Programme, ProgrammeView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    ProgrammeService(ProgrammeRepository programmes, Journal journal, MergePatch mergePatch, Clock clock) {
        this.programmes = programmes;
        this.verbs = journal.verbs(
                "programme", Programme::id, Programme::view, LocalizedText.of("没有此专项", "There is no such programme"));
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public ProgrammeView create(CreateProgramme command, Caller caller) {
        if (programmes.byCode(command.code()).isPresent()) {
            throw ProblemException.conflict(
                    LocalizedText.of("专项代码 %s 已被使用", "Programme code %s is in use already", command.code()));
        }
        Programme programme = Programme.create(command.code(), command.details(), clock);
        programmes.persist(programme);
        return verbs.create(programme, "create", caller);
    }

    @Transactional
    public ProgrammeView change(String code, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return verbs.change(
                require(code),
                expectedVersion,
                "change",
                caller,
                programme ->
                        programme.change(mergePatch.apply(programme.details(), patch, ProgrammeDetails.class), clock));
    }

    @Transactional
    public ProgrammeView get(String code) {
        return require(code).view();
    }

    @Transactional
    public Page<ProgrammeView> list(
            List<Integer> years, List<ProgrammeLevel> levels, LocalDate asOf, PageRequest page) {
        return programmes.list(years, levels, AsOf.of(asOf, clock), page).map(KnownProgramme::view);
    }

    @Transactional
    public Page<HistoryEntry> history(String code, PageRequest page) {
        return verbs.history(require(code).id(), page);
    }

    Programme require(String code) {
        return verbs.require(programmes.byCode(code));
    }
}
