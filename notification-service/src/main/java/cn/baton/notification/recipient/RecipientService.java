package cn.baton.notification.recipient;

import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.Preconditions;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.Optional;

/** Use cases of the directory; the transaction boundary. Addresses go into no event and no log. */
@ApplicationScoped
public class RecipientService {

    private final RecipientRepository recipients;
    private final Verbs<Recipient, RecipientView> verbs;
    private final Clock clock;

    @Inject
    RecipientService(RecipientRepository recipients, Journal journal, Clock clock) {
        this.recipients = recipients;
        this.verbs = journal.verbs(
                "recipient",
                Recipient::id,
                Recipient::view,
                LocalizedText.of("通讯录中没有此单位", "The directory has no such unit"));
        this.clock = clock;
    }

    /** The entry, and whether it is new. */
    public record Put(RecipientView recipient, boolean created) {}

    /** 412 when the entry is not as the caller knows it, 428 when it exists and the caller names no version. */
    @Transactional
    public Put put(PutRecipient put, Caller caller) {
        Optional<Recipient> known = recipients.findByUnit(put.unit());
        if (known.isEmpty()) {
            if (put.expectedVersion().isPresent()) {
                throw stale(LocalizedText.of("通讯录中没有此单位", "The directory has no such unit"));
            }
            return new Put(create(put, caller), true);
        }
        if (put.onlyIfNew()) {
            throw stale(LocalizedText.of("通讯录中已有此单位", "The directory has this unit already"));
        }
        RecipientView changed = verbs.change(
                known.get(),
                Preconditions.required(put.expectedVersion()),
                "change",
                caller,
                recipient -> recipient.change(put.entry(), clock));
        return new Put(changed, false);
    }

    @Transactional
    public Optional<RecipientView> find(String unit) {
        return recipients.findByUnit(unit).map(Recipient::view);
    }

    @Transactional
    public RecipientView get(String unit) {
        return require(unit).view();
    }

    @Transactional
    public Page<RecipientView> list(String text, PageRequest page) {
        return recipients.list(text, page).map(Recipient::view);
    }

    @Transactional
    public Page<HistoryEntry> history(String unit, PageRequest page) {
        return verbs.history(require(unit).id(), page);
    }

    private RecipientView create(PutRecipient put, Caller caller) {
        Recipient recipient = Recipient.of(put.unit(), put.entry(), clock);
        recipients.persist(recipient);
        return verbs.create(recipient, "create", caller);
    }

    private Recipient require(String unit) {
        return verbs.require(recipients.findByUnit(unit));
    }

    private static ProblemException stale(LocalizedText detail) {
        return new ProblemException(ProblemType.STALE_VERSION, detail);
    }
}
