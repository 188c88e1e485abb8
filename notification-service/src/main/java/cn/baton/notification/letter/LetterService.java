package cn.baton.notification.letter;

import cn.baton.notification.document.DocumentArchive;
import cn.baton.notification.document.StoredDocument;
import cn.baton.notification.letter.messaging.LetterEvents;
import cn.baton.notification.recipient.RecipientService;
import cn.baton.notification.recipient.RecipientView;
import cn.baton.support.clock.BusinessTime;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What people do with letters; the transaction boundary. */
@ApplicationScoped
public class LetterService {

    static final String RESOURCE = "letter";

    private static final BiConsumer<LetterView, Caller> QUIETLY = (letter, caller) -> {};

    private final LetterRepository letters;
    private final Journal journal;
    private final LetterEvents events;
    private final LetterSeries series;
    private final LetterPress press;
    private final RecipientService recipients;
    private final DocumentArchive documents;
    private final Postbox postbox;
    private final History history;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    LetterService(
            LetterRepository letters,
            Journal journal,
            LetterEvents events,
            LetterSeries series,
            LetterPress press,
            RecipientService recipients,
            DocumentArchive documents,
            Postbox postbox,
            History history,
            MergePatch mergePatch,
            Clock clock) {
        this.letters = letters;
        this.journal = journal;
        this.events = events;
        this.series = series;
        this.press = press;
        this.recipients = recipients;
        this.documents = documents;
        this.postbox = postbox;
        this.history = history;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public LetterView change(UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "change",
                caller,
                QUIETLY,
                letter -> letter.revise(
                        mergePatch.apply(letter.text(), patch, LetterText.class), BusinessTime.today(clock)));
    }

    @Transactional
    public LetterView submit(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return apply(id, expectedVersion, "submit", caller, QUIETLY, letter -> {
            letter.submit(caller);
            press.proof(letter.view());
        });
    }

    /** The document is made here, from what was signed, and never again. */
    @Transactional
    public LetterView sign(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return apply(id, expectedVersion, "sign", caller, QUIETLY, letter -> {
            letter.sign(caller, series::next, clock);
            // Of several who sign at once all but one are told here that they came too late.
            letters.flush();
            press.print(letter.view());
        });
    }

    @Transactional
    public LetterView issue(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return apply(id, expectedVersion, "issue", caller, events::issued, letter -> {
            letter.issue(clock);
            String email = recipients
                    .find(letter.recipientUnit())
                    .map(RecipientView::email)
                    .orElseThrow(() -> ProblemException.conflict(LocalizedText.of(
                            "通讯录中没有 %s 的地址", "The directory has no address of %s", letter.recipientUnit())));
            postbox.post(letter.id(), email);
        });
    }

    @Transactional
    public LetterView acknowledge(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "acknowledge",
                caller,
                events::acknowledged,
                letter -> letter.acknowledge(caller, clock));
    }

    @Transactional
    public LetterView reply(UUID id, ExpectedVersion expectedVersion, ReplyToLetter reply, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "reply",
                caller,
                events::replied,
                letter -> letter.reply(reply.body(), caller, clock));
    }

    @Transactional
    public LetterView accept(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return apply(id, expectedVersion, "accept", caller, events::replyAccepted, letter -> letter.accept(clock));
    }

    @Transactional
    public LetterView returnReply(UUID id, ExpectedVersion expectedVersion, Reason reason, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "return",
                caller,
                events::replyReturned,
                letter -> letter.returnReply(reason.reason()));
    }

    @Transactional
    public LetterView revoke(UUID id, ExpectedVersion expectedVersion, Reason reason, Caller caller) {
        return apply(id, expectedVersion, "revoke", caller, events::revoked, letter -> {
            letter.revoke(reason.reason(), clock);
            postbox.withdraw(id);
        });
    }

    @Transactional
    public LetterView get(UUID id, Caller caller) {
        return require(id, caller).view();
    }

    @Transactional
    public Page<LetterView> list(LetterQuery query, PageRequest page, Caller caller) {
        return letters.list(query, caller.scope(), page).map(Letter::view);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        require(id, caller);
        return history.of(RESOURCE, id, page);
    }

    /** 409 before sign-off: until then there is no document. */
    @Transactional
    public SignedDocument document(UUID id, Caller caller) {
        Letter letter = require(id, caller);
        if (!letter.hasBeenSigned()) {
            throw ProblemException.conflict(
                    LocalizedText.of("函件签发后才有正式文件", "There is no document before the letter is signed off"));
        }
        StoredDocument document = documents.get(id);
        return new SignedDocument(letter.view().number(), document.mediaType(), document.sha256(), document.content());
    }

    private LetterView apply(
            UUID id,
            ExpectedVersion expectedVersion,
            String verb,
            Caller caller,
            BiConsumer<LetterView, Caller> announce,
            Consumer<Letter> verbs) {
        Letter letter = require(id, caller);
        Preconditions.requireVersion(letter.version(), expectedVersion);
        LetterView before = letter.view();
        verbs.accept(letter);
        return journal.enter(RESOURCE, id, verb, caller, before, letter::view, announce);
    }

    private Letter require(UUID id, Caller caller) {
        return letters.require(id, caller.scope());
    }
}
