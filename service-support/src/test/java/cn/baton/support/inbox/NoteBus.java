package cn.baton.support.inbox;

import cn.baton.support.sample.NoteConsumer;
import cn.baton.support.sample.Notes;
import cn.baton.testing.Bus;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import static cn.baton.testing.Tokens.asCityAdmin;

/** Events of notes as another service would send them, and the dead letters that come of them. */
final class NoteBus implements AutoCloseable {

    static final String TOPIC = "note.events";
    private static final String DEAD_LETTERS = "/api/v1/dead-letters";

    private final Bus bus = new Bus();

    void send(UUID note, String text, long version) {
        send(UUID.randomUUID().toString(), note, text, version);
    }

    void send(String id, UUID note, String text, long version) {
        bus.send(TOPIC, id, Notes.WRITTEN, note.toString(), payload(note, text, version));
    }

    void send(String type, UUID note, String payload) {
        bus.send(TOPIC, type, note.toString(), payload);
    }

    /**
     * Where the record's key is not the note's id: several notes on one shelf.
     *
     * @param republished whether the event announces a present state anew
     */
    void send(String type, UUID shelf, UUID note, String text, long version, boolean republished) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/test",
                "ce_type",
                type,
                "ce_subject",
                shelf.toString(),
                "ce_time",
                "2026-11-30T01:02:03Z"));
        if (republished) {
            headers.put("ce_republished", "true");
        }
        sendRaw(shelf.toString(), headers, payload(note, text, version));
    }

    /** @param headers all of them, as they are */
    void sendRaw(String key, Map<String, String> headers, String payload) {
        ProducerRecord<String, String> message = new ProducerRecord<>(TOPIC, key, payload);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        bus.sendRaw(message);
    }

    /** Sends while one event holds the consumer up, so that what is sent comes off the bus together. */
    void whileHeld(NoteConsumer consumer, Runnable sending) {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        consumer.before(facts -> {
            if (facts.text().equals("hold")) {
                held.countDown();
                awaitQuietly(sent);
            }
        });
        send(UUID.randomUUID(), "hold", 0);
        awaitQuietly(held);
        sending.run();
        sent.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Patient, since the first events wait until the consumer has joined its group. */
    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    static String payload(UUID note, String text, long version) {
        return """
                {"noteId": "%s", "text": "%s", "aggregateVersion": %d}""".formatted(note, text, version);
    }

    /** Those that wait, in their order. */
    static List<Map<String, Object>> waitingFor(Object key) {
        return waiting().stream()
                .filter(letter -> key.toString().equals(letter.get("key")))
                .toList();
    }

    static List<Map<String, Object>> waiting() {
        return asCityAdmin()
                .get(DEAD_LETTERS + "?state=DEAD&state=PARKED&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** What became of it. */
    static String replay(Object id) {
        return asCityAdmin()
                .post(DEAD_LETTERS + "/{id}/replay", id)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    static void discard(Object id) {
        asCityAdmin()
                .body("{\"reason\": \"测试数据\"}")
                .post(DEAD_LETTERS + "/{id}/discard", id)
                .then()
                .statusCode(200);
    }

    @Override
    public void close() {
        bus.close();
    }
}
