package cn.baton.project.codelist;

import cn.baton.support.history.Change;
import cn.baton.support.history.History;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
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
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Use cases of the code lists. */
@ApplicationScoped
public class CodeListService {

    private static final String RESOURCE = "code";

    private final CodeEntryRepository entries;
    private final Instance<CodeListUse> uses;
    private final Event<CodeListChanged> changes;
    private final History history;
    private final Verbs<CodeEntry, CodeEntryView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    CodeListService(
            CodeEntryRepository entries,
            @Any Instance<CodeListUse> uses,
            Event<CodeListChanged> changes,
            History history,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.entries = entries;
        this.uses = uses;
        this.changes = changes;
        this.history = history;
        this.verbs = journal.verbs(
                RESOURCE, CodeEntry::id, CodeEntry::view, LocalizedText.of("没有此代码", "There is no such code"));
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public List<CodeListSummary> lists() {
        Map<CodeList, Long> sizes = entries.sizes();
        return Arrays.stream(CodeList.values())
                .map(list -> new CodeListSummary(
                        list.path(), list.title().chinese(), list.title().english(), sizes.getOrDefault(list, 0L)))
                .toList();
    }

    /** @param active only those that are (not), all when null */
    @Transactional
    public CodeListView list(String name, Boolean active) {
        CodeList list = CodeList.byPath(name);
        List<CodeEntryView> found = entries.of(list).stream()
                .map(CodeEntry::view)
                .filter(entry -> active == null || active == entry.active())
                .toList();
        return new CodeListView(
                list.path(), list.title().chinese(), list.title().english(), found);
    }

    @Transactional
    public CodeEntryView get(String name, String code) {
        return require(name, code).view();
    }

    @Transactional
    public CodeEntryView add(String name, AddCode command, Caller caller) {
        CodeList list = CodeList.byPath(name);
        if (entries.find(list, command.code()).isPresent()) {
            throw ProblemException.conflict(
                    LocalizedText.of("代码 %s 已存在", "The code %s is there already", command.code()));
        }
        CodeEntry entry = CodeEntry.add(list, command.code(), command.labels(), clock);
        entries.persist(entry);
        changes.fire(new CodeListChanged(list));
        return verbs.create(entry, "add", caller);
    }

    @Transactional
    public CodeEntryView change(
            String name, String code, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return verbs.change(require(name, code), expectedVersion, "change", caller, entry -> {
            entry.change(mergePatch.apply(entry.labels(), patch, CodeLabels.class));
            changes.fire(new CodeListChanged(entry.list()));
        });
    }

    /** Only what was never used; the history of the code goes on under its id. */
    @Transactional
    public void delete(String name, String code, ExpectedVersion expectedVersion, Caller caller) {
        CodeEntry entry = require(name, code);
        Preconditions.requireVersion(entry.version(), expectedVersion);
        if (uses.stream().anyMatch(use -> use.uses(entry.list(), code))) {
            throw ProblemException.conflict(
                    LocalizedText.of("代码 %s 已被使用，只能停用", "The code %s is in use: it can be made inactive only", code));
        }
        entries.delete(entry);
        changes.fire(new CodeListChanged(entry.list()));
        history.record(new Change(
                RESOURCE, entry.id(), entry.version() + 1, "delete", caller, entry.view(), Map.of("deleted", true)));
    }

    @Transactional
    public Page<HistoryEntry> history(String name, String code, PageRequest page) {
        return verbs.history(require(name, code).id(), page);
    }

    private CodeEntry require(String name, String code) {
        return verbs.require(entries.find(CodeList.byPath(name), code));
    }
}
