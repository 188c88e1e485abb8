package cn.baton.support.history;

import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.Preconditions;
import cn.baton.support.http.Versioned;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How every verb of one kind of resource goes: found within the caller's scope (404), in the version that the caller has seen
 * (412), changed, and entered in the journal. A service has one and calls it within its transaction; see
 * {@link Journal#verbs}.
 *
 * @param <E> the entity
 * @param <V> what is answered, kept in the history and announced of it
 */
public final class Verbs<E, V extends Versioned> {

    private final Journal journal;
    private final String resource;
    private final Function<E, UUID> id;
    private final Function<E, V> view;
    private final LocalizedText unknown;

    Verbs(Journal journal, String resource, Function<E, UUID> id, Function<E, V> view, LocalizedText unknown) {
        this.journal = journal;
        this.resource = resource;
        this.id = id;
        this.view = view;
        this.unknown = unknown;
    }

    /** 404 unless it, or what belongs to it, was found. */
    public <T> T require(Optional<T> found) {
        return found.orElseThrow(this::unknown);
    }

    public ProblemException unknown() {
        return ProblemException.notFound(unknown);
    }

    /** Announces nothing. */
    public V create(E created, String verb, Caller by) {
        return create(created, verb, by, Verbs::announceNothing);
    }

    /** @param created persisted already */
    public V create(E created, String verb, Caller by, BiConsumer<? super V, Caller> announcement) {
        return journal.enter(resource, id.apply(created), verb, by, null, () -> view.apply(created), announcement);
    }

    /** Announces nothing. */
    public V change(E entity, ExpectedVersion expected, String verb, Caller by, Consumer<E> change) {
        return change(entity, expected, verb, by, change, Verbs::announceNothing);
    }

    /**
     * 412 unless the entity is in a version that the caller has seen. A change that leaves the version as it is was none: it
     * is neither kept in the history nor announced.
     *
     * @param announcement appends the event
     */
    public V change(
            E entity,
            ExpectedVersion expected,
            String verb,
            Caller by,
            Consumer<E> change,
            BiConsumer<? super V, Caller> announcement) {
        V before = view.apply(entity);
        Preconditions.requireVersion(before.version(), expected);
        change.accept(entity);
        return enter(entity, before, verb, by, announcement);
    }

    /** Of whatever version: for what follows from something else, or adds up. Announces nothing. */
    public V change(E entity, String verb, Caller by, Consumer<E> change) {
        return change(entity, verb, by, change, Verbs::announceNothing);
    }

    /** Of whatever version. */
    public V change(E entity, String verb, Caller by, Consumer<E> change, BiConsumer<? super V, Caller> announcement) {
        V before = view.apply(entity);
        change.accept(entity);
        return enter(entity, before, verb, by, announcement);
    }

    /** What was done to the entity already, by a verb that answers or changes more than it. Announces nothing. */
    public V enter(E entity, V before, String verb, Caller by) {
        return enter(entity, before, verb, by, Verbs::announceNothing);
    }

    /** @param before the view before the verb */
    public V enter(E entity, V before, String verb, Caller by, BiConsumer<? super V, Caller> announcement) {
        return journal.enter(resource, id.apply(entity), verb, by, before, () -> view.apply(entity), announcement);
    }

    /** Oldest first, unless the request sorts otherwise. */
    public Page<HistoryEntry> history(UUID of, PageRequest page) {
        return journal.historyOf(resource, of, page);
    }

    private static void announceNothing(Versioned now, Caller by) {
        // Nobody outside needs to hear of it.
    }
}
