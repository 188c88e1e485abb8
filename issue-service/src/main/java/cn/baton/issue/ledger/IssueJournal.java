package cn.baton.issue.ledger;

import cn.baton.support.history.Change;
import cn.baton.support.history.History;
import cn.baton.support.outbox.Outbox;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.function.BiConsumer;

/** Keeps what became of an issue in its history and announces it, in the transaction in which it became so. */
@ApplicationScoped
class IssueJournal {

    static final String RESOURCE = "issue";

    private final Outbox outbox;
    private final History history;

    @Inject
    IssueJournal(Outbox outbox, History history) {
        this.outbox = outbox;
        this.history = history;
    }

    /**
     * @param before null when it was raised just now
     * @param announcement takes the issue in its new version
     */
    IssueView enter(String verb, IssueView before, Issue issue, Caller by, BiConsumer<IssueView, Caller> announcement) {
        outbox.flush();
        IssueView after = issue.view();
        history.record(new Change(RESOURCE, after.id(), after.version(), verb, by, before, after));
        announcement.accept(after, by);
        return after;
    }
}
