package cn.baton.notification.delivery;

import cn.baton.embedded.MailServer;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import static cn.baton.notification.Correspondence.LETTERS;
import static cn.baton.notification.Correspondence.awaitState;
import static cn.baton.notification.Correspondence.issue;
import static cn.baton.notification.Correspondence.leader;
import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.notification.Correspondence.signed;
import static cn.baton.notification.Correspondence.verb;
import static cn.baton.notification.Correspondence.version;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** With a mail server that is down, and comes up when a test starts one at its port. */
@QuarkusTest
@TestProfile(DeliveryFailureIT.MailServerDown.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class DeliveryFailureIT {

    private static final int PORT = freePort();

    private Bus bus;
    private final String unit = newUnit();

    /** Three attempts at a port where nobody listens, soon after one another. */
    public static final class MailServerDown implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "baton.mail.host", "127.0.0.1",
                    "baton.mail.port", Integer.toString(PORT),
                    "baton.delivery.attempts", "3",
                    "baton.delivery.first-gap", "PT0.1S",
                    "baton.delivery.longest-gap", "PT0.2S");
        }
    }

    @BeforeEach
    void open() {
        bus = new Bus();
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void isTriedThreeTimesGivenUpAndReplayedOnceTheServerIsBack() {
        String id = signed(bus, unit);
        issue(id, unit);
        String delivery = awaitDead(id);

        asCityAdmin()
                .get("/api/v1/deliveries/{id}", delivery)
                .then()
                .body("attempts.result", contains("FAILED", "FAILED", "FAILED"))
                .body("attempts[0].reason", org.hamcrest.Matchers.containsString("refused"));
        asCityAdmin().get(LETTERS + "/{id}", id).then().body("state", equalTo("ISSUED"));
        var event = bus.await(
                "notification.events",
                message -> id.equals(message.key())
                        && "cn.baton.notification.LetterDeliveryFailed.v1".equals(Bus.header(message, "ce_type")));
        Contract.own().assertMatches("letter-delivery-failed.v1", event.value());

        try (MailServer server = MailServer.start(PORT, 0)) {
            asCityAdmin()
                    .post("/api/v1/deliveries/{id}/replay", delivery)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("PENDING"));
            awaitState(id, "DELIVERED");

            assertThat(server.messages())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.to()).containsExactly(unit + "@example.org"));
        }
    }

    @Test
    void aRevokedLetterIsNotSentAnyMore() {
        String id = signed(bus, unit);
        issue(id, unit);
        await().ignoreExceptions()
                .untilAsserted(() -> verb(leader(), id, version(id), "revoke", "{\"reason\": \"误发\"}")
                        .then()
                        .statusCode(200));

        String delivery = awaitDead(id);

        asCityAdmin().post("/api/v1/deliveries/{id}/replay", delivery).then().statusCode(409);
    }

    private static String awaitDead(String letter) {
        String list = "/api/v1/deliveries?state=DEAD&letterId=" + letter;
        return await().until(() -> asCityAdmin().get(list).<String>path("items[0].id"), id -> id != null);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
