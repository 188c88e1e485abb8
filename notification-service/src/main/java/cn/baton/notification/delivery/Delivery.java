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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The way of one letter to its recipient (投递), with every attempt. */
@Entity
@Table(name = "delivery")
class Delivery {

    private static final int MAX_REASON = 500;

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

    /** Belongs to one worker until then; is due again if that worker is never heard of again. */
    void claim(Instant until) {
        nextAttemptAt = until;
    }

    void sent(Instant at) {
        state = DeliveryState.SENT;
        nextAttemptAt = null;
        note(at, Attempt.Result.SENT, null);
    }

    /** Is tried again after a gap, or given up after the last attempt of its round. */
    void failed(String reason, Instant at, Patience patience) {
        note(at, Attempt.Result.FAILED, reason);
        round++;
        if (round >= patience.attempts()) {
            state = DeliveryState.DEAD;
            nextAttemptAt = null;
        } else {
            state = DeliveryState.FAILED;
            nextAttemptAt = at.plus(patience.gapAfter(round));
        }
    }

    void withdraw(Instant at) {
        if (isWaiting()) {
            state = DeliveryState.DEAD;
            nextAttemptAt = null;
            note(at, Attempt.Result.WITHDRAWN, null);
        }
    }

    /** Begins a new round, to the address that the directory has now. */
    void replay(String currentAddress, Instant at) {
        if (state != DeliveryState.DEAD) {
            throw new IllegalTransitionException(
                    LocalizedText.of("只有已放弃的投递可以重发", "Only a delivery that was given up can be replayed"),
                    state,
                    Set.<DeliveryState>of());
        }
        address = currentAddress;
        state = DeliveryState.PENDING;
        round = 0;
        nextAttemptAt = at;
    }

    boolean isWaiting() {
        return state == DeliveryState.PENDING || state == DeliveryState.FAILED;
    }

    boolean isDead() {
        return state == DeliveryState.DEAD;
    }

    private void note(Instant at, Attempt.Result result, String reason) {
        List<Attempt> all = new ArrayList<>(attempts);
        String kept = reason == null || reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
        all.add(new Attempt(at, result, kept));
        attempts = List.copyOf(all);
    }

    /**
     * How long it is tried.
     *
     * @param attempts in a round
     * @param firstGap wait after the first failure; doubles each time, up to {@code longestGap}
     */
    record Patience(int attempts, Duration firstGap, Duration longestGap) {

        Duration gapAfter(int failures) {
            Duration gap = firstGap;
            for (int i = 1; i < failures && gap.compareTo(longestGap) < 0; i++) {
                gap = gap.multipliedBy(2);
            }
            return gap.compareTo(longestGap) < 0 ? gap : longestGap;
        }
    }

    UUID id() {
        return id;
    }

    UUID letterId() {
        return letterId;
    }

    String address() {
        return address;
    }

    Instant createdAt() {
        return createdAt;
    }

    DeliveryView view() {
        return new DeliveryView(id, version, letterId, channel, address, state, attempts, nextAttemptAt, createdAt);
    }
}
