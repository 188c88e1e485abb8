package cn.baton.support.history;

import cn.baton.support.http.Versioned;
import cn.baton.support.outbox.Outbox;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What follows every verb: the change is written, kept in the history and announced, all in the transaction in which it
 * was made and all with the same new version.
 */
@ApplicationScoped
public class Journal {

    private final Outbox outbox;
    private final History history;

    @Inject
    Journal(Outbox outbox, History history) {
        this.outbox = outbox;
        this.history = history;
    }

    /**
     * The verbs of one kind of resource.
     *
     * @param resource such as {@code issue}
     * @param unknown what is answered when it is not found: there is no such issue
     */
    public <E, V extends Versioned> Verbs<E, V> verbs(
            String resource, Function<E, UUID> id, Function<E, V> view, LocalizedText unknown) {
        return new Verbs<>(this, resource, id, view, unknown);
    }

    /** The same where the service itself answers what is not found, since it can say more. */
    public <E, V extends Versioned> Verbs<E, V> verbs(String resource, Function<E, UUID> id, Function<E, V> view) {
        return verbs(resource, id, view, LocalizedText.of("没有此项", "There is no such thing"));
    }

    Page<HistoryEntry> historyOf(String resource, UUID id, PageRequest page) {
        return history.of(resource, id, page);
    }

    /**
     * A verb that changed nothing leaves no trace.
     *
     * @param resource kind of resource, such as {@code issue}
     * @param before the resource before the verb, null on creation
     * @param after reads it after the verb; called once the change is written
     * @param announcement appends the event; does nothing for verbs that nobody outside needs to hear of
     * @return the resource in its new version
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <V extends Versioned> V enter(
            String resource,
            UUID id,
            String verb,
            Caller by,
            V before,
            Supplier<V> after,
            BiConsumer<? super V, Caller> announcement) {
        outbox.flush();
        V now = after.get();
        if (before == null || before.version() != now.version()) {
            history.record(new Change(resource, id, now.version(), verb, by, before, now));
            announcement.accept(now, by);
        }
        return now;
    }
}
