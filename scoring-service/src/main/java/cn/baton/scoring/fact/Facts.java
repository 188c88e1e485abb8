package cn.baton.scoring.fact;

import cn.baton.support.inbox.Received;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.function.BiFunction;

/** What is known (事实): kept as events tell it, listed so that every figure can be checked record by record. */
@ApplicationScoped
public class Facts {

    private final FactRepository facts;

    @Inject
    Facts(FactRepository facts) {
        this.facts = facts;
    }

    /** Each of another project, as are those of the other kinds. */
    @Transactional
    public void keepProjects(List<Received<ProjectFact>> newest) {
        facts.keep(rows(newest, (fact, source) -> new ProjectRow(fact.projectId(), fact, source)));
    }

    @Transactional
    public void keepIssues(List<Received<IssueFact>> newest) {
        facts.keep(rows(newest, (fact, source) -> new IssueRow(fact.issueId(), fact, source)));
    }

    @Transactional
    public void keepLetters(List<Received<LetterFact>> newest) {
        facts.keep(rows(newest, (fact, source) -> new LetterRow(fact.letterId(), fact, source)));
    }

    @Transactional
    public Page<KnownProject> projects(FactQuery query, PageRequest page, Caller caller) {
        return facts.projects(query, caller.scope(), page).map(ProjectRow::toKnown);
    }

    @Transactional
    public Page<KnownIssue> issues(FactQuery query, PageRequest page, Caller caller) {
        return facts.issues(query, caller.scope(), page).map(LocatedIssue::toKnown);
    }

    @Transactional
    public Page<KnownLetter> letters(FactQuery query, PageRequest page, Caller caller) {
        return facts.letters(query, caller.scope(), page).map(LocatedLetter::toKnown);
    }

    private static <F, R> List<R> rows(List<Received<F>> newest, BiFunction<F, FactSource, R> row) {
        return newest.stream()
                .map(received -> row.apply(received.data(), FactSource.of(received.event())))
                .toList();
    }
}
