package cn.baton.support.inbox;

import cn.baton.support.sample.NoteConsumer;
import cn.baton.support.sample.NoteCopies;
import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class InboxIT {

    private static final String TOPIC = "note.events";
    private static final String DEAD_LETTERS = "/api/v1/dead-letters";

    private Bus bus;

    @Inject
    NoteConsumer consumer;

    @Inject
    NoteCopies copies;

    @BeforeEach
    void open() {
        bus = new Bus();
    }

    @AfterEach
    void close() {
        consumer.reset();
        bus.close();
    }

    @Test
    void anEventDeliveredTwiceTakesEffectOnce() {
        UUID note = UUID.randomUUID();
        String id = UUID.randomUUID().toString();
        bus.send(TOPIC, id, Notes.REMINDED, note.toString(), payload(note, "twice", 0));
        bus.send(TOPIC, id, Notes.REMINDED, note.toString(), payload(note, "twice", 0));

        passOne(note, "next", 1);

        assertThat(copies.of(note)).isEqualTo("next 2");
    }

    @Test
    void anOlderStateThatComesLateIsLeftAside() {
        UUID note = UUID.randomUUID();
        send(note, "newer", 5);
        await().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("newer 1"));
        send(note, "older", 3);
        send(note, "newest", 6);

        await().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("newest 2"));
    }

    @Test
    void anEventOfNoConcernIsPassedBy() {
        UUID note = UUID.randomUUID();
        bus.send(TOPIC, "cn.baton.note.NoteBurnt.v1", note.toString(), "{}");

        passOne(note, "written", 0);

        assertThat(waitingFor(note)).isEmpty();
    }

    @Test
    void aFaultThatPassesIsWaitedFor() {
        UUID note = UUID.randomUUID();
        consumer.failNext(3);

        send(note, "in the end", 0);

        await().untilAsserted(() -> assertThat(copies.of(note)).isEqualTo("in the end 1"));
        assertThat(waitingFor(note)).isEmpty();
    }

    @Test
    void poisonHoldsItsOwnKeyOnlyAndIsReplayedInOrder() {
        UUID note = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        send(note, "poison", 0);
        send(note, "behind", 1);
        send(note, "further behind", 2);
        passOne(other, "free", 0);
        await().untilAsserted(() -> assertThat(waitingFor(note))
                .extracting(letter -> letter.get("state"))
                .containsExactly("DEAD", "PARKED", "PARKED"));
        assertThat(copies.of(note)).isEqualTo("none");
        Map<String, Object> dead = waitingFor(note).getFirst();
        assertThat(dead).containsEntry("reason", "This text is poison").containsEntry("topic", TOPIC);

        String id = dead.get("id").toString();
        asCityAdmin()
                .post(DEAD_LETTERS + "/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DEAD"))
                .body("attempts", equalTo(2));

        consumer.mend(true);
        asCityAdmin()
                .post(DEAD_LETTERS + "/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLAYED"));
        assertThat(copies.of(note)).isEqualTo("further behind 3");
        assertThat(waitingFor(note)).isEmpty();
        asCityAdmin().post(DEAD_LETTERS + "/{id}/replay", id).then().statusCode(409);

        passOne(note, "on", 3);
    }

    @Test
    void poisonIsToldOnTheDeadLetterTopic() {
        UUID note = UUID.randomUUID();
        send(note, "poison", 0);

        var letter = bus.await(
                "support-test.dead-letters", message -> note.toString().equals(message.key()));

        assertThat(letter.value()).contains("\"reason\":\"This text is poison\"", "\"topic\":\"note.events\"");
        Contract.own().assertMatches("dead-lettered.v1", letter.value());
    }

    @Test
    void aPayloadThatDoesNotFitIsPoison() {
        UUID note = UUID.randomUUID();
        bus.send(TOPIC, Notes.WRITTEN, note.toString(), "{\"noteId\": 7}");

        await().untilAsserted(() -> assertThat(waitingFor(note))
                .singleElement()
                .satisfies(letter -> assertThat(letter.get("reason").toString())
                        .isEqualTo("The payload does not fit " + Notes.WRITTEN + ": field noteId")));
    }

    @Test
    void whatIsNoEventIsKeptToo() {
        String key = "no-event-" + UUID.randomUUID();
        bus.sendRaw(new ProducerRecord<>(TOPIC, key, "hello"));

        await().untilAsserted(() -> assertThat(waitingFor(key))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter).containsEntry("payload", "hello").containsEntry("type", null)));
    }

    @Test
    void aDeadLetterIsKeptWholeAndToldInPartWhenItsCopyWouldBeTooLong() {
        UUID note = UUID.randomUUID();
        String quotes = "\"".repeat(1_000_000);
        bus.send(TOPIC, Notes.WRITTEN, note.toString(), quotes);

        JsonPath copy = JsonPath.from(bus.await(
                        "support-test.dead-letters", message -> note.toString().equals(message.key()))
                .value());
        assertThat(copy.getBoolean("payloadComplete")).isFalse();
        assertThat(copy.getString("payload")).isEqualTo(quotes.substring(0, 100_000));
        String id = waitingFor(note).getFirst().get("id").toString();
        assertThat(asCityAdmin().get(DEAD_LETTERS + "/{id}", id).jsonPath().getString("payload"))
                .isEqualTo(quotes);
        passOne(UUID.randomUUID(), "free", 0);

        discard(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no\0text", "😀😀😀"})
    void aRecordWhoseKeyAndHeadersCannotBeKeptAsTheyAreIsADeadLetterToo(String text) {
        String key = UUID.randomUUID() + text.repeat(500);
        bus.send(TOPIC, key, Notes.WRITTEN + key, key, "{}");

        List<Map<String, Object>> letters = await().until(
                        () -> waiting(
                                letter -> String.valueOf(letter.get("key")).startsWith(key.substring(0, 36))),
                        found -> found.size() == 1);
        assertThat(letters.getFirst().get("reason").toString()).startsWith("Not a CloudEvent");
        passOne(UUID.randomUUID(), "free", 0);
    }

    @Test
    void aDiscardedDeadLetterHoldsNothingAnyMore() {
        UUID note = UUID.randomUUID();
        send(note, "poison", 0);
        send(note, "behind", 1);
        await().until(() -> waitingFor(note).size() == 2);

        discard(waitingFor(note).getFirst().get("id").toString());

        assertThat(copies.of(note)).isEqualTo("behind 1");
    }

    @Test
    void onlyTheAdministratorSeesDeadLetters() {
        as("zhang", "viewer", null, null).get(DEAD_LETTERS).then().statusCode(403);
        asCityAdmin().get(DEAD_LETTERS + "/{id}", UUID.randomUUID()).then().statusCode(404);
        asCityAdmin().get(DEAD_LETTERS + "?state=LOST").then().statusCode(400);
        asCityAdmin()
                .body("{}")
                .post(DEAD_LETTERS + "/{id}/discard", UUID.randomUUID())
                .then()
                .statusCode(422);
    }

    private void passOne(UUID note, String text, long version) {
        send(note, text, version);
        await().untilAsserted(() -> assertThat(copies.of(note)).startsWith(text + " "));
    }

    private void send(UUID note, String text, long version) {
        bus.send(TOPIC, Notes.WRITTEN, note.toString(), payload(note, text, version));
    }

    private static String payload(UUID note, String text, long version) {
        return """
                {"noteId": "%s", "text": "%s", "aggregateVersion": %d, "unknown": "to this consumer"}""".formatted(note, text, version);
    }

    private static void discard(String id) {
        asCityAdmin()
                .body("{\"reason\": \"测试数据\"}")
                .post(DEAD_LETTERS + "/{id}/discard", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCARDED"));
    }

    private static List<Map<String, Object>> waitingFor(Object key) {
        return waiting(letter -> key.toString().equals(letter.get("key")));
    }

    private static List<Map<String, Object>> waiting(Predicate<Map<String, Object>> wanted) {
        List<Map<String, Object>> letters = asCityAdmin()
                .get(DEAD_LETTERS + "?state=DEAD&state=PARKED&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return letters.stream().filter(wanted).toList();
    }
}
