package cn.baton.scoring.fact;

import cn.baton.support.event.CloudEvent;
import cn.baton.support.inbox.PoisonException;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.UUID;

/** What is known (事实): kept as events tell it, listed so that every figure can be checked record by record. */
@ApplicationScoped
public class Facts {

    private final FactRepository facts;

    @Inject
    Facts(FactRepository facts) {
        this.facts = facts;
    }

    @Transactional
    public void keep(ProjectFact fact, CloudEvent event) {
        requireSubject(fact.projectId(), event);
        facts.keep(fact, FactSource.of(event));
    }

    @Transactional
    public void keep(IssueFact fact, CloudEvent event) {
        requireSubject(fact.issueId(), event);
        facts.keep(fact, FactSource.of(event));
    }

    @Transactional
    public void keep(LetterFact fact, CloudEvent event) {
        requireSubject(fact.letterId(), event);
        facts.keep(fact, FactSource.of(event));
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

    private static void requireSubject(UUID id, CloudEvent event) {
        if (!id.toString().equals(event.subject())) {
            throw new PoisonException("The payload is about " + id + ", the event about " + event.subject());
        }
    }
}
