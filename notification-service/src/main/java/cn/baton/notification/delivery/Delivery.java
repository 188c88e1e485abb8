package cn.baton.notification.delivery;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The way of one letter to its recipient (投递), with every attempt.
 *
 * <p>An attempt is known by its number. The state follows the latest one, so that a sender that was thought gone and
 * comes back can neither send nor overrule what has happened since.
 */
@Entity
@Table(name = "delivery")
class Delivery {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID letterId;

    @Enumerated(EnumType.STRING)
    private DeliveryChannel channel;

    private String address;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attempt> attempts;

    private int round;
    private Instant nextAttemptAt;
    private Instant createdAt;

    protected Delivery() {}

    static Delivery byMail(UUID letterId, String address, Instant now) {
        Delivery delivery = new Delivery();
        delivery.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        delivery.letterId = letterId;
        delivery.channel = DeliveryChannel.EMAIL;
        delivery.address = address;
        delivery.state = DeliveryState.PENDING;
        delivery.attempts = List.of();
        delivery.nextAttemptAt = now;
        delivery.createdAt = now;
        return delivery;
    }

    /** Begins an attempt and returns its number. */
    int begin(Instant now) {
        add(Attempt.begun(now));
        become(DeliveryState.SENDING, null);
        return attempts.size();
    }

    /** Whether this very attempt is being made. */
    boolean isUnderWay(int attempt) {
        return state == DeliveryState.SENDING && attempt == attempts.size();
    }

    /** From here on the mail server may have the letter, whatever happens. */
    void handOver(Instant now) {
        amend(attempts.size(), attempt -> attempt.handedOver(now));
    }

    /**
     * Ends an attempt. What its own sender says counts also when the attempt was thought lost meanwhile, unless there
     * has been another since.
     */
    void end(int attempt, Outcome outcome, Instant at, Patience patience) {
        boolean latest = attempt == attempts.size();
        if (outcome instanceof Outcome.Taken) {
            amend(attempt, it -> it.ended(Attempt.Result.SENT, null, at));
            if (latest || (state != DeliveryState.SENDING && state != DeliveryState.UNCERTAIN)) {
                become(DeliveryState.SENT, null);
            }
            return;
        }
        if (!latest || (state != DeliveryState.SENDING && state != DeliveryState.UNCERTAIN)) {
            return;
        }
        switch (outcome) {
            case Outcome.Failed(String reason) -> {
                amend(attempt, it -> it.ended(Attempt.Result.FAILED, reason, at));
                round++;
                if (round >= patience.attempts()) {
                    become(DeliveryState.DEAD, null);
                } else {
                    become(DeliveryState.FAILED, at.plus(patience.gapAfter(round)));
                }
            }
            case Outcome.Refused(String reason) -> {
                amend(attempt, it -> it.ended(Attempt.Result.FAILED, reason, at));
                become(DeliveryState.DEAD, null);
            }
            case Outcome.Unanswered(String reason) -> {
                amend(attempt, it -> it.ended(Attempt.Result.UNCERTAIN, reason, at));
                become(DeliveryState.UNCERTAIN, null);
            }
            case Outcome.Withdrawn() -> {
                amend(attempt, it -> it.ended(Attempt.Result.WITHDRAWN, null, at));
                become(DeliveryState.DEAD, null);
            }
            case Outcome.Taken() -> throw new IllegalStateException("is dealt with above");
        }
    }

    /** Ends the attempt of a sender that is gone: uncertain if the mail server may have got the letter. */
    void abandon(Instant at, Patience patience) {
        Outcome outcome = isHandedOver()
                ? new Outcome.Unanswered(
                        "发送进程中断，不知邮件服务器是否已收下 The sender broke off: whether the mail server has the mail is not known")
                : new Outcome.Failed("发送进程中断，邮件尚未送出 The sender broke off before the mail went out");
        end(attempts.size(), outcome, at, patience);
    }

    /** Takes back what has not gone out. */
    void withdraw(Instant at) {
        if (state == DeliveryState.PENDING || state == DeliveryState.FAILED) {
            add(Attempt.withdrawn(at));
            become(DeliveryState.DEAD, null);
        } else if (state == DeliveryState.SENDING && !isHandedOver()) {
            amend(attempts.size(), it -> it.ended(Attempt.Result.WITHDRAWN, null, at));
            become(DeliveryState.DEAD, null);
        }
    }

    /** Begins a new round, to the address that the directory has now. */
    void replay(String currentAddress, Instant at) {
        require(
                DeliveryState.DEAD,
                LocalizedText.of("只有已放弃的投递可以重发", "Only a delivery that was given up can be replayed"));
        address = currentAddress;
        round = 0;
        become(DeliveryState.PENDING, at);
    }

    /** A person had rather have it arrive twice than not at all. */
    void sendAgain(String currentAddress, Decision decision) {
        decide(decision);
        address = currentAddress;
        round = 0;
        become(DeliveryState.PENDING, decision.at());
    }

    /** A person knows that it has arrived; returns when that must have been. */
    Instant takeAsDelivered(Decision decision) {
        decide(decision);
        become(DeliveryState.SENT, null);
        return attempts.getLast().handedOverAt();
    }

    private void decide(Decision decision) {
        require(
                DeliveryState.UNCERTAIN,
                LocalizedText.of("只有结果不明的投递需要裁定", "Only a delivery whose outcome is uncertain can be decided"));
        amend(attempts.size(), attempt -> attempt.decided(decision));
    }

    private boolean isHandedOver() {
        return attempts.getLast().handedOverAt() != null;
    }

    private void require(DeliveryState wanted, LocalizedText otherwise) {
        if (state != wanted) {
            throw new IllegalTransitionException(otherwise, state, moves());
        }
    }

    /** What a person may do next. */
    private Set<DeliveryState> moves() {
        return switch (state) {
            case DEAD -> EnumSet.of(DeliveryState.PENDING);
            case UNCERTAIN -> EnumSet.of(DeliveryState.PENDING, DeliveryState.SENT);
            case PENDING, SENDING, SENT, FAILED -> EnumSet.noneOf(DeliveryState.class);
        };
    }

    private void become(DeliveryState next, Instant due) {
        state = next;
        nextAttemptAt = due;
    }

    private void add(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        attempts = List.copyOf(all);
    }

    private void amend(int attempt, UnaryOperator<Attempt> change) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.set(attempt - 1, change.apply(all.get(attempt - 1)));
        attempts = List.copyOf(all);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID letterId() {
        return letterId;
    }

    String address() {
        return address;
    }

    DeliveryState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    DeliveryView view() {
        return new DeliveryView(id, version, letterId, channel, address, state, attempts, nextAttemptAt, createdAt);
    }
}
