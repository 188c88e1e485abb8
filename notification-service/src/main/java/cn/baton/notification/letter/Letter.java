package cn.baton.notification.letter;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A letter (提醒函 or 督办函) about one issue at one level of escalation: one matter, one letter (一事一单).
 *
 * <p>Nothing of what it says can change once it is handed in for sign-off.
 */
@Entity
@Table(name = "letter")
class Letter {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    @Embedded
    private LetterCause cause;

    private String subject;
    private String body;
    private LocalDate replyDueOn;
    private String number;
    private long numberOrder;
    private String submittedBy;
    private String signer;
    private Instant createdAt;
    private Instant signedAt;
    private Instant issuedAt;
    private Instant deliveredAt;
    private Instant deliveryFailedAt;
    private Instant acknowledgedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reply> replies;

    private String returnReason;
    private Instant acceptedAt;
    private Instant revokedAt;
    private String revokeReason;

    protected Letter() {}

    static Letter draft(LetterMatter matter, LetterText text, Clock clock) {
        Letter letter = new Letter();
        letter.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        letter.kind = matter.level().kind();
        letter.state = LetterState.DRAFT;
        letter.cause = LetterCause.of(matter);
        letter.createdAt = clock.instant();
        letter.replies = List.of();
        letter.say(text);
        return letter;
    }

    void revise(LetterText text, LocalDate today) {
        if (state != LetterState.DRAFT) {
            throw new IllegalTransitionException(
                    LocalizedText.of("只有草稿可以修改", "Only a draft can be changed"), state, state.next());
        }
        if (!Objects.equals(text.replyDueOn(), replyDueOn)
                && text.replyDueOn() != null
                && text.replyDueOn().isBefore(today)) {
            throw ProblemException.invalid(
                    "replyDueOn", LocalizedText.of("回复期限不能早于今天", "The reply cannot be due before today"));
        }
        say(text.movedFrom(text()));
    }

    /** 送签. */
    void submit(Caller by) {
        enter(LetterState.PENDING_SIGN_OFF);
        submittedBy = by.subject();
    }

    /** 签发: by somebody else than the one who handed it in. The number is taken only when all else allows it. */
    void sign(Caller by, Supplier<LetterNumber> numbers, Clock clock) {
        state.requireNext(LetterState.SIGNED);
        if (by.subject().equals(submittedBy)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    LocalizedText.of("送签人不能签发同一函件", "Whoever submitted a letter cannot sign it off"));
        }
        LetterNumber taken = numbers.get();
        number = taken.text();
        numberOrder = taken.order();
        signer = by.subject();
        signedAt = clock.instant();
        enter(LetterState.SIGNED);
    }

    /** 发出. */
    void issue(Clock clock) {
        enter(LetterState.ISSUED);
        issuedAt = clock.instant();
    }

    /** A letter that was acknowledged or revoked meanwhile was delivered all the same, and keeps its state. */
    void delivered(Instant at) {
        if (deliveredAt != null) {
            return;
        }
        deliveredAt = at;
        if (state == LetterState.ISSUED) {
            enter(LetterState.DELIVERED);
        }
    }

    void deliveryFailed(Instant at) {
        deliveryFailedAt = at;
    }

    /** 签收. */
    void acknowledge(Caller by, Clock clock) {
        if (!by.has(Roles.CITY_ADMIN)) {
            cause.requireRecipient(by);
        }
        enter(LetterState.ACKNOWLEDGED);
        acknowledgedAt = clock.instant();
    }

    /** 回函. */
    void reply(String said, Caller by, Clock clock) {
        cause.requireRecipient(by);
        enter(LetterState.REPLIED);
        List<Reply> all = new ArrayList<>(replies);
        all.add(new Reply(said, by.unit(), by.subject(), clock.instant()));
        replies = List.copyOf(all);
    }

    /** 回函认可. */
    void accept(Clock clock) {
        enter(LetterState.ACCEPTED);
        acceptedAt = clock.instant();
    }

    /** 回函退回: another is due. */
    void returnReply(String reason) {
        enter(LetterState.RETURNED);
        returnReason = reason;
    }

    /** 撤销; the number, if there is one, stays used. */
    void revoke(String reason, Clock clock) {
        enter(LetterState.REVOKED);
        revokeReason = reason;
        revokedAt = clock.instant();
    }

    boolean hasBeenSigned() {
        return number != null;
    }

    private void say(LetterText text) {
        subject = text.subject();
        body = text.body();
        replyDueOn = text.replyDueOn();
    }

    private void enter(LetterState next) {
        state.requireNext(next);
        state = next;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    LetterState state() {
        return state;
    }

    String areaCode() {
        return cause.areaCode();
    }

    String recipientUnit() {
        return cause.recipientUnit();
    }

    Instant createdAt() {
        return createdAt;
    }

    long numberOrder() {
        return numberOrder;
    }

    LetterText text() {
        return new LetterText(subject, body, replyDueOn);
    }

    LetterView view() {
        return new LetterView(
                id,
                version,
                kind,
                state,
                number,
                cause.issueId(),
                cause.issueNumber(),
                cause.projectId(),
                cause.projectName(),
                cause.areaCode(),
                cause.recipientUnit(),
                cause.level(),
                cause.cycle(),
                subject,
                body,
                replyDueOn,
                createdAt,
                signer,
                signedAt,
                issuedAt,
                deliveredAt,
                deliveryFailedAt,
                acknowledgedAt,
                replies,
                returnReason,
                acceptedAt,
                revokedAt,
                revokeReason);
    }
}
