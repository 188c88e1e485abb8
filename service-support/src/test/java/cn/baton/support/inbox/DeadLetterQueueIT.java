package cn.baton.support.inbox;

import cn.baton.support.sample.NoteConsumer;
import cn.baton.support.sample.NoteCopies;
import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits for an operator, and what becomes of it: no event is swallowed, and none waits for nothing. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class DeadLetterQueueIT {

    private final NoteBus bus = new NoteBus();
    private final UUID note = UUID.randomUUID();

    @Inject
    NoteConsumer consumer;

    @Inject
    NoteCopies copies;

    @Inject
    AgroalDataSource dataSource;

    @AfterEach
    void close() {
        consumer.reset();
        bus.close();
    }

    @Test
    void anEventAtThePlaceOfAnOldDeadLetterIsNotTakenForIt() throws SQLException {
        Map<String, Object> dead = poison();
        // As if the topic had been made anew, and this one had come from the former.
        sql("update dead_letter set topic_offset = topic_offset + 1 where id = ?::uuid", dead.get("id"));
        bus.send(note, "behind", 1);
        awaitWaiting(2);

        NoteBus.discard(dead.get("id"));

        assertThat(copies.of(note)).isEqualTo("behind 1");
    }

    @Test
    void whatWaitsIsTakenInTheOrderInWhichItCame() throws SQLException {
        Map<String, Object> dead = poison();
        sql("update dead_letter set topic_offset = 1000000000 where id = ?::uuid", dead.get("id"));
        bus.send(note, "behind", 1);
        awaitWaiting(2);
        consumer.mend(true);

        NoteBus.replay(dead.get("id"));

        assertThat(copies.of(note)).isEqualTo("behind 2");
    }

    @Test
    void anEventThatWasPublishedTwiceIsOneDeadLetter() {
        String id = UUID.randomUUID().toString();
        bus.send(id, note, "poison", 0);
        bus.send(id, note, "poison", 0);
        bus.send(note, "behind", 1);

        awaitWaiting("DEAD", "PARKED");
    }

    @Test
    void anEventThatWasGivenUpStaysGivenUp() {
        String id = UUID.randomUUID().toString();
        bus.send(id, note, "poison", 0);
        awaitWaiting("DEAD");
        NoteBus.discard(NoteBus.waitingFor(note).getFirst().get("id"));
        consumer.mend(true);

        bus.send(id, note, "poison", 0);
        bus.send(note, "after it", 1);

        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("after it 1"));
    }

    @Test
    void anEventThatArrivesDuringTheLastOfAReplayIsNotLeftBehind() {
        Map<String, Object> dead = poison();
        bus.send(note, "behind", 1);
        awaitWaiting(2);
        consumer.mend(true);
        AtomicBoolean once = new AtomicBoolean();
        consumer.before(facts -> {
            if (facts.noteId().equals(note) && facts.text().equals("behind") && once.compareAndSet(false, true)) {
                bus.send(note, "late", 2);
                NoteBus.soon().until(() -> NoteBus.waitingFor(note).size() == 3 || somebodyWaitsForALock());
            }
        });

        NoteBus.replay(dead.get("id"));

        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("late 3"));
        assertThat(NoteBus.waitingFor(note)).isEmpty();
    }

    @Test
    void aReplayWhileEventsKeepArrivingLeavesNothingParked() {
        Map<String, Object> dead = poison();
        int events = 300;
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
            for (int version = 1; version <= events; version++) {
                bus.send(Notes.REMINDED, note, note, "event", version, false);
            }
        });
        NoteBus.soon().until(() -> NoteBus.waitingFor(note).size() > 1);
        consumer.mend(true);

        assertThat(NoteBus.replay(dead.get("id"))).isEqualTo("REPLAYED");
        sender.join();

        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("event " + (events + 1)));
        assertThat(NoteBus.waitingFor(note)).isEmpty();
    }

    @Test
    void aDiscardWhileEventsKeepArrivingLeavesNothingParked() {
        Map<String, Object> dead = poison();
        bus.send(note, "behind", 1);
        awaitWaiting(2);
        AtomicBoolean once = new AtomicBoolean();
        consumer.before(facts -> {
            if (facts.noteId().equals(note) && once.compareAndSet(false, true)) {
                bus.send(note, "late", 2);
                NoteBus.soon().until(() -> NoteBus.waitingFor(note).size() == 2 || somebodyWaitsForALock());
            }
        });

        NoteBus.discard(dead.get("id"));

        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("late 2"));
        assertThat(NoteBus.waitingFor(note)).isEmpty();
    }

    @Test
    void whatAReplayThatBrokeOffHasLeftIsTakenLater() throws SQLException {
        Map<String, Object> dead = poison();
        bus.send(note, "behind", 1);
        bus.send(note, "further behind", 2);
        awaitWaiting(3);

        sql("update dead_letter set state = 'REPLAYED' where id = ?::uuid", dead.get("id"));

        NoteBus.soon().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("further behind 2"));
        assertThat(NoteBus.waitingFor(note)).isEmpty();
    }

    @Test
    void aRecordWithoutAKeyWaitsByItself() {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        bus.sendRaw(null, Map.of("ce_type", Notes.WRITTEN, "ce_id", first), "{}");
        bus.sendRaw(null, Map.of("ce_type", Notes.WRITTEN, "ce_id", second), "{}");
        NoteBus.soon().until(() -> keyless(first).size() + keyless(second).size() == 2);

        assertThat(NoteBus.replay(keyless(first).getFirst().get("id"))).isEqualTo("DEAD");
        NoteBus.discard(keyless(first).getFirst().get("id"));

        assertThat(keyless(first)).isEmpty();
        assertThat(keyless(second))
                .singleElement()
                .satisfies(letter -> assertThat(letter).containsEntry("state", "DEAD"));
    }

    private Map<String, Object> poison() {
        bus.send(note, "poison", 0);
        awaitWaiting("DEAD");
        return NoteBus.waitingFor(note).getFirst();
    }

    private void awaitWaiting(int count) {
        NoteBus.soon().until(() -> NoteBus.waitingFor(note).size() == count);
    }

    private void awaitWaiting(String... states) {
        NoteBus.soon()
                .untilAsserted(() -> assertThat(NoteBus.waitingFor(note))
                        .extracting(letter -> letter.get("state"))
                        .containsExactly((Object[]) states));
    }

    private static List<Map<String, Object>> keyless(String eventId) {
        return NoteBus.waiting().stream()
                .filter(letter -> letter.get("key") == null && eventId.equals(letter.get("eventId")))
                .toList();
    }

    private boolean somebodyWaitsForALock() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement locks = connection.prepareStatement(
                        "select 1 from pg_locks where locktype = 'advisory' and not granted")) {
            return locks.executeQuery().next();
        }
    }

    private void sql(String statement, Object parameter) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, parameter.toString());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
