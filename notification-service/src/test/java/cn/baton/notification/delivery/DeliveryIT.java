package cn.baton.notification.delivery;

import cn.baton.notification.Mailbox;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.baton.notification.Correspondence.LETTERS;
import static cn.baton.notification.Correspondence.address;
import static cn.baton.notification.Correspondence.awaitState;
import static cn.baton.notification.Correspondence.get;
import static cn.baton.notification.Correspondence.issue;
import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.notification.Correspondence.signed;
import static cn.baton.notification.Correspondence.verb;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class DeliveryIT {

    @Inject
    Postman postman;

    @Inject
    EntityManager entities;

    private Bus bus;
    private final Mailbox mailbox = new Mailbox();
    private final String unit = newUnit();

    @BeforeEach
    void open() {
        bus = new Bus();
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void theRecipientGetsAMailWithTheLetter() throws IOException {
        String id = signed(bus, unit);
        issue(id, unit);
        awaitState(id, "DELIVERED");
        String number = get(id).path("number");

        Map<String, Object> mail = mailbox.awaitMailTo(unit + "@example.org");

        assertThat(mail.get("subject")).isEqualTo(number + " 关于黄河旋风金刚石材料项目问题整改的提醒函");
        assertThat(mail.get("text").toString()).contains(number, "2026-11-24", "签收和回函");
        assertThat(attachments(mail)).singleElement().satisfies(attachment -> {
            assertThat(attachment.get("name")).isEqualTo(number + ".pdf");
            assertThat(attachment.get("contentType")).isEqualTo("application/pdf");
        });
        byte[] pdf = mailbox.attachment(mail.get("id"), 0);
        assertThat(pdf)
                .isEqualTo(asCityAdmin().get(LETTERS + "/{id}/document", id).asByteArray());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(number, "特此函告。");
        }
    }

    @Test
    void everyAttemptIsKept() {
        String id = signed(bus, unit);
        issue(id, unit);
        awaitState(id, "DELIVERED");

        asCityAdmin()
                .get(LETTERS + "/{id}/deliveries", id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].address", equalTo(unit + "@example.org"))
                .body("items[0].attempts.result", contains("SENT"))
                .body("items[0].nextAttemptAt", nullValue());
        String delivery = asCityAdmin()
                .get("/api/v1/deliveries?state=SENT&letterId=" + id)
                .path("items[0].id");
        asCityAdmin().post("/api/v1/deliveries/{id}/replay", delivery).then().statusCode(409);
        asCityAdmin()
                .get("/api/v1/deliveries/{id}", delivery)
                .then()
                .statusCode(200)
                .body("letterId", equalTo(id));
    }

    @Test
    void aMailGoesToTheAddressThatWasEntered() {
        String id = signed(bus, unit);
        address(unit, unit + "@例子.测试");
        verb(asCityAdmin(), id, 2, "issue").then().statusCode(200);
        awaitState(id, "DELIVERED");

        assertThat(mailbox.mailsTo(unit + "@xn--fsqu00a.xn--0zwm56d")).hasSize(1);
        asCityAdmin().get(LETTERS + "/{id}/deliveries", id).then().body("items[0].address", equalTo(unit + "@例子.测试"));
    }

    @Test
    void anAddressFromBeforeAddressesWereCheckedIsNotMailedTo() {
        String id = signed(bus, unit);
        address(unit, "bgs@example.org");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update recipient set email = '彡形@example.org' where unit = ?1")
                        .setParameter(1, unit)
                        .executeUpdate());
        int before = mailbox.mailsTo("ab@example.org").size();
        verb(asCityAdmin(), id, 2, "issue").then().statusCode(200);

        await().until(
                        () -> asCityAdmin()
                                .get(LETTERS + "/{id}/deliveries", id)
                                .<String>path("items[0].state"),
                        "DEAD"::equals);
        asCityAdmin()
                .get(LETTERS + "/{id}/deliveries", id)
                .then()
                .body("items[0].attempts.result", contains("FAILED"))
                .body("items[0].attempts[0].reason", containsString("correct it in the directory"));
        assertThat(mailbox.mailsTo("ab@example.org")).hasSize(before);
    }

    @Test
    void aMailThatIsSentAgainIsTheSameMail() throws Exception {
        UUID letter = UUID.fromString(signed(bus, unit));
        Outgoing outgoing = new Outgoing(UUID.randomUUID(), letter, unit + "@example.org", 1);

        assertThat(List.of(messageId(outgoing), messageId(outgoing)))
                .containsOnly("<" + outgoing.deliveryId() + "@baton>");
    }

    @Test
    void aMailIsUnderWayWithinASecond() {
        String id = signed(bus, unit);
        issue(id, unit);
        awaitState(id, "DELIVERED");

        Instant issued = Instant.parse(get(id).path("issuedAt"));
        Instant delivered = Instant.parse(get(id).path("deliveredAt"));
        assertThat(Duration.between(issued, delivered)).isLessThan(Duration.ofSeconds(2));
    }

    /** As it stands in the mail that is sent. */
    private String messageId(Outgoing outgoing) throws MessagingException {
        MimeMessage mail = postman.write(outgoing);
        mail.saveChanges();
        return mail.getMessageID();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> attachments(Map<String, Object> mail) {
        return (List<Map<String, Object>>) mail.get("attachments");
    }
}
