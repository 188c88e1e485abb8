package cn.baton.notification.letter;

import cn.baton.notification.document.DocumentArchive;
import cn.baton.notification.document.StoredDocument;
import cn.baton.notification.letter.messaging.LetterEvents;
import cn.baton.notification.recipient.RecipientService;
import cn.baton.notification.recipient.RecipientView;
import cn.baton.support.clock.BusinessTime;
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
import java.util.UUID;

/** What people do with letters; the transaction boundary. */
@ApplicationScoped
public class LetterService {

    private final LetterRepository letters;
    private final Verbs<Letter, LetterView> verbs;
    private final LetterEvents events;
    private final LetterSeries series;
    private final LetterPress press;
    private final RecipientService recipients;
    private final DocumentArchive documents;
    private final Postbox postbox;
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
            MergePatch mergePatch,
            Clock clock) {
        this.letters = letters;
        this.verbs = verbs(journal);
        this.events = events;
        this.series = series;
        this.press = press;
        this.recipients = recipients;
        this.documents = documents;
        this.postbox = postbox;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public LetterView change(UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "change",
                caller,
                letter -> letter.revise(
                        mergePatch.apply(letter.text(), patch, LetterText.class), BusinessTime.today(clock)));
    }

    @Transactional
    public LetterView submit(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return verbs.change(require(id, caller), expectedVersion, "submit", caller, letter -> {
            letter.submit(caller);
            press.proof(letter.view());
        });
    }

    /** The document is made here, from what was signed, and never again. */
    @Transactional
    public LetterView sign(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return verbs.change(require(id, caller), expectedVersion, "sign", caller, letter -> {
            letter.sign(caller, series::next, clock);
            // Of several who sign at once all but one are told here that they came too late.
            letters.flush();
            press.print(letter.view());
        });
    }

    @Transactional
    public LetterView issue(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "issue",
                caller,
                letter -> {
                    letter.issue(clock);
                    String email = recipients
                            .find(letter.recipientUnit())
                            .map(RecipientView::email)
                            .orElseThrow(() -> ProblemException.conflict(LocalizedText.of(
                                    "通讯录中没有 %s 的地址", "The directory has no address of %s", letter.recipientUnit())));
                    postbox.post(letter.id(), email);
                },
                events::issued);
    }

    @Transactional
    public LetterView acknowledge(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "acknowledge",
                caller,
                letter -> letter.acknowledge(caller, clock),
                events::acknowledged);
    }

    @Transactional
    public LetterView reply(UUID id, ExpectedVersion expectedVersion, ReplyToLetter reply, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "reply",
                caller,
                letter -> letter.reply(reply.body(), caller, clock),
                events::replied);
    }

    @Transactional
    public LetterView accept(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "accept",
                caller,
                letter -> letter.accept(clock),
                events::replyAccepted);
    }

    @Transactional
    public LetterView returnReply(UUID id, ExpectedVersion expectedVersion, Reason reason, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "return",
                caller,
                letter -> letter.returnReply(reason.reason()),
                events::replyReturned);
    }

    @Transactional
    public LetterView revoke(UUID id, ExpectedVersion expectedVersion, Reason reason, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "revoke",
                caller,
                letter -> {
                    letter.revoke(reason.reason(), clock);
                    postbox.withdraw(id);
                },
                events::revoked);
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
        return verbs.history(id, page);
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

    private Letter require(UUID id, Caller caller) {
        return verbs.require(letters.find(id, caller.scope()));
    }

    static Verbs<Letter, LetterView> verbs(Journal journal) {
        return journal.verbs("letter", Letter::id, Letter::view, LocalizedText.of("没有此函件", "There is no such letter"));
    }
}
