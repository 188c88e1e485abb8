package cn.baton.notification.delivery;

import cn.baton.embedded.MailGate;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import static cn.baton.notification.Correspondence.awaitState;
import static cn.baton.notification.Correspondence.get;
import static cn.baton.notification.Correspondence.issue;
import static cn.baton.notification.Correspondence.leader;
import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.notification.Correspondence.signed;
import static cn.baton.notification.Correspondence.verb;
import static cn.baton.notification.Correspondence.version;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

/** With a mail server whose answers get lost. */
@QuarkusTest
@TestProfile(RoughMail.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class UncertainDeliveryIT {

    private static final String DELIVERY = "/api/v1/deliveries/{id}";
    private static final String REASON = "{\"reason\": \"收函单位来电\"}";

    private final MailGate gate = RoughMail.GATE;
    private final String unit = newUnit();
    private Bus bus;

    @BeforeEach
    void open() {
        bus = new Bus();
        gate.reset();
    }

    @AfterEach
    void close() {
        gate.reset();
        bus.close();
    }

    @Test
    void isListedCountedAndNotSentAgainByItself() {
        String id = uncertain();

        asCityAdmin()
                .get("/api/v1/deliveries?state=UNCERTAIN")
                .then()
                .statusCode(200)
                .body("items.letterId", hasItem(id));
        asCityAdmin()
                .get("/api/v1/deliveries/stats")
                .then()
                .statusCode(200)
                .body("groups.key", contains("PENDING", "SENDING", "SENT", "FAILED", "UNCERTAIN", "DEAD"))
                .body("groups.find { it.key == 'UNCERTAIN' }.count", greaterThan(0));
        await().untilAsserted(() -> asCityAdmin()
                .get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'deliveries' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'deliveries' }.data.uncertain", greaterThan(0)));
        asCityAdmin().get("/q/metrics").then().body(containsString("baton_deliveries{state=\"uncertain\"}"));

        String later = signed(bus, unit);
        verb(asCityAdmin(), later, 2, "issue").then().statusCode(200);
        awaitState(later, "DELIVERED");
        delivery(id).then().body("state", equalTo("UNCERTAIN")).body("attempts.result", contains("UNCERTAIN"));
        assertThat(mailsOf(id)).isOne();
        get(id).then().body("state", equalTo("ISSUED"));
    }

    @Test
    void aPersonTakesItAsDelivered() {
        String id = uncertain();
        String delivery = delivery(id).path("id");

        decide(delivery, "take-as-delivered")
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("attempts[0].decision.verdict", equalTo("TAKEN_AS_DELIVERED"))
                .body("attempts[0].decision.reason", equalTo("收函单位来电"))
                .body("attempts[0].decision.by", equalTo("admin"));

        awaitState(id, "DELIVERED");
        assertThat(get(id).<String>path("deliveredAt")).isEqualTo(delivery(id).path("attempts[0].handedOverAt"));
        asCityAdmin()
                .get(DELIVERY + "/history", delivery)
                .then()
                .body("items.verb", contains("take-as-delivered"))
                .body("items[0].who", equalTo("admin"));
        bus.await("notification.events", message -> delivered(id, message));
        assertThat(mailsOf(id)).isOne();
        decide(delivery, "take-as-delivered").then().statusCode(409);
    }

    @Test
    void aPersonHasItSentAgain() {
        String id = uncertain();
        String delivery = delivery(id).path("id");

        decide(delivery, "send-again").then().statusCode(200).body("state", equalTo("PENDING"));

        awaitState(id, "DELIVERED");
        delivery(id).then().body("state", equalTo("SENT")).body("attempts.result", contains("UNCERTAIN", "SENT"));
        assertThat(mailsOf(id)).isEqualTo(2);
        assertThat(bus.read("notification.events", message -> delivered(id, message), 2))
                .hasSize(1);
    }

    @Test
    void onlyTheCityDecidesKnowingWhatItDecidesAndSaysWhy() {
        String id = uncertain();
        String delivery = delivery(id).path("id");

        for (String verb : new String[] {"send-again", "take-as-delivered"}) {
            String path = DELIVERY + "/" + verb;
            asCityAdmin().body(REASON).post(path, delivery).then().statusCode(428);
            asCityAdmin()
                    .header("If-Match", "\"0\"")
                    .body(REASON)
                    .post(path, delivery)
                    .then()
                    .statusCode(412);
            asCityAdmin()
                    .header("If-Match", "\"0\"")
                    .body("{\"reason\": \" \"}")
                    .post(path, delivery)
                    .then()
                    .statusCode(422)
                    .body("violations.field", contains("reason"));
            as("sun", "inspector", null, null)
                    .header("If-Match", "\"0\"")
                    .body(REASON)
                    .post(path, delivery)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aConnectionThatDiesBeforeTheEndOfTheLetterIsTriedAgain() {
        AtomicBoolean first = new AtomicBoolean(true);
        gate.whenServerAnswers("DATA", () -> !first.getAndSet(false));
        String id = signed(bus, unit);
        issue(id, unit);

        awaitState(id, "DELIVERED");
        delivery(id).then().body("attempts.result", contains("FAILED", "SENT"));
        assertThat(mailsOf(id)).isOne();
    }

    @Test
    void aRecipientThatTheServerRefusesForGoodIsNotTriedAgain() {
        gate.reply("RCPT", "550 5.1.1 No such user");
        String id = signed(bus, unit);
        issue(id, unit);

        await().until(() -> delivery(id).<String>path("state"), "DEAD"::equals);
        delivery(id)
                .then()
                .body("attempts.result", contains("FAILED"))
                .body("attempts[0].reason", containsString("550"));
        get(id).then().body("deliveryFailedAt", notNullValue());
    }

    @Test
    void aLetterThatIsRevokedWhileTheServerIsAskedForItsRecipientIsNotSent() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch revoked = new CountDownLatch(1);
        gate.whenServerAnswers("RCPT", () -> {
            asked.countDown();
            return revoked.await(30, TimeUnit.SECONDS);
        });
        String id = signed(bus, unit);
        issue(id, unit);
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        verb(leader(), id, version(id), "revoke", "{\"reason\": \"误发\"}").then().statusCode(200);
        delivery(id).then().body("state", equalTo("DEAD")).body("attempts.result", contains("WITHDRAWN"));
        revoked.countDown();

        await().until(() -> gate.count("QUIT") > 0);
        assertThat(gate.count("DATA")).isZero();
        assertThat(mailsOf(id)).isZero();
        delivery(id).then().body("state", equalTo("DEAD")).body("attempts.result", contains("WITHDRAWN"));
    }

    /** A letter that the mail server has taken without anybody knowing. */
    private String uncertain() {
        gate.whenServerAnswers(MailGate.END_OF_DATA, () -> false);
        String id = signed(bus, unit);
        issue(id, unit);
        await().until(() -> delivery(id).<String>path("state"), "UNCERTAIN"::equals);
        gate.reset();
        return id;
    }

    private static Response delivery(String letter) {
        String id = asCityAdmin()
                .get("/api/v1/letters/{id}/deliveries", letter)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return asCityAdmin().get(DELIVERY, id);
    }

    private static Response decide(String delivery, String verb) {
        return asCityAdmin()
                .header("If-Match", asCityAdmin().get(DELIVERY, delivery).header("ETag"))
                .body(REASON)
                .post(DELIVERY + "/" + verb, delivery);
    }

    private static long mailsOf(String letter) {
        String number = get(letter).path("number");
        return RoughMail.SERVER.messages().stream()
                .filter(mail -> mail.subject().startsWith(number + " "))
                .count();
    }

    private static boolean delivered(String letter, ConsumerRecord<String, String> message) {
        return letter.equals(message.key())
                && "cn.baton.notification.LetterDelivered.v1".equals(Bus.header(message, "ce_type"));
    }
}
