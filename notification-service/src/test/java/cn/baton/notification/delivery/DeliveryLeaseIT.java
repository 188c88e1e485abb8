package cn.baton.notification.delivery;

import cn.baton.notification.Correspondence;
import cn.baton.notification.letter.Postbox;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static cn.baton.notification.Correspondence.issue;
import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.notification.Correspondence.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The test is a sender of another replica: this one sends nothing, and only looks after those who are gone. */
@QuarkusTest
@TestProfile(DeliveryLeaseIT.NoSenders.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class DeliveryLeaseIT {

    private static final Caller ADMIN = new Caller("admin", null, null, Roles.CITY_ADMIN);

    @Inject
    DeliveryLedger ledger;

    @Inject
    DeliveryService deliveries;

    @Inject
    SignsOfLife signs;

    @Inject
    Postbox postbox;

    @Inject
    EntityManager entities;

    private final String unit = newUnit();
    private Bus bus;

    /** Leases that end soon. */
    public static final class NoSenders implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "baton.delivery.senders", "0",
                    "baton.delivery.lease", "PT4S",
                    "baton.delivery.first-gap", "PT0.1S");
        }
    }

    @BeforeEach
    void open() {
        bus = new Bus();
        clear();
    }

    @AfterEach
    void close() {
        bus.close();
        clear();
    }

    @Test
    void aSenderThatDiesAfterTheHandoverLeavesTheOutcomeToAPerson() {
        Outgoing outgoing = begin();
        assertThat(ledger.handOver(outgoing)).isTrue();

        awaitState(outgoing, DeliveryState.UNCERTAIN);

        assertThat(ledger.begin()).as("nothing is sent again by itself").isEmpty();
        assertThat(ledger.handOver(outgoing))
                .as("the sender was only thought dead")
                .isFalse();
    }

    @Test
    void aSenderThatComesBackSaysHowItEnded() {
        Outgoing outgoing = begin();
        ledger.handOver(outgoing);
        awaitState(outgoing, DeliveryState.UNCERTAIN);

        ledger.end(outgoing, new Outcome.Taken(), Instant.now());

        assertThat(state(outgoing)).isEqualTo(DeliveryState.SENT);
        Correspondence.awaitState(outgoing.letterId().toString(), "DELIVERED");
    }

    @Test
    void aSenderThatDiesBeforeTheHandoverCostsOneAttempt() {
        Outgoing first = begin();

        awaitState(first, DeliveryState.FAILED);
        Outgoing second = await().atMost(Duration.ofMinutes(1))
                .until(ledger::begin, Optional::isPresent)
                .orElseThrow();

        assertThat(second.deliveryId()).isEqualTo(first.deliveryId());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(ledger.handOver(first))
                .as("the first one comes back and may not send")
                .isFalse();
        assertThat(ledger.handOver(second)).isTrue();
        ledger.end(second, new Outcome.Taken(), Instant.now());
    }

    @Test
    void aSenderThatGivesSignsOfLifeIsLeftAlone() {
        Outgoing outgoing = begin();
        ledger.handOver(outgoing);
        signs.begin(outgoing);

        await().during(Duration.ofSeconds(8))
                .atMost(Duration.ofSeconds(20))
                .until(() -> state(outgoing) == DeliveryState.SENDING);

        signs.end(outgoing);
        awaitState(outgoing, DeliveryState.UNCERTAIN);
    }

    @Test
    void manySendersShareTheWorkAndNeverATarget() throws Exception {
        UUID letter = UUID.fromString(signed(bus, unit));
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 60; i++) {
                postbox.post(letter, unit + (i % 6) + (i % 4 < 2 ? "@example.org" : "@EXAMPLE.org"));
            }
        });
        List<Callable<Optional<Outgoing>>> senders = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            senders.add(ledger::begin);
        }

        List<Outgoing> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Optional<Outgoing>> each : threads.invokeAll(senders)) {
                each.get().ifPresent(running::add);
            }
        }

        assertThat(running)
                .hasSize(6)
                .extracting(outgoing -> outgoing.address().toLowerCase())
                .doesNotHaveDuplicates();
    }

    private Outgoing begin() {
        String letter = signed(bus, unit);
        issue(letter, unit);
        Outgoing outgoing = ledger.begin().orElseThrow();
        assertThat(outgoing.letterId()).hasToString(letter);
        return outgoing;
    }

    private void awaitState(Outgoing outgoing, DeliveryState wanted) {
        await().atMost(Duration.ofMinutes(1)).until(() -> state(outgoing), wanted::equals);
    }

    private DeliveryState state(Outgoing outgoing) {
        return deliveries.get(outgoing.deliveryId(), ADMIN).state();
    }

    /** What others have left is none of these tests' business. */
    private void clear() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update delivery set state = 'DEAD', version = version + 1, next_attempt_at = null"
                                        + " where state in ('PENDING', 'FAILED', 'SENDING')")
                        .executeUpdate());
    }
}
