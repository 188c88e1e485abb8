package cn.baton.notification.delivery;

import cn.baton.embedded.MailGate;
import cn.baton.embedded.ReceivedMail;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import static cn.baton.notification.Correspondence.newUnit;
import static cn.baton.notification.Correspondence.signed;
import static cn.baton.notification.Correspondence.verb;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** 500 letters to 40 units at once, and a mail server that takes three sessions, two of them somebody else's at first. */
@QuarkusTest
@TestProfile(RoughMail.class)
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ManyDeliveriesIT {

    private static final int LETTERS = 500;
    private static final int UNITS = 40;

    private static final String COPY_LETTER = """
        insert into letter (id, version, kind, state, issue_id, issue_number, project_id, project_name, area_code,
          recipient_unit, level, cycle, subject, body, reply_due_on, number, number_order, submitted_by, signer,
          created_at, signed_at, replies)
        select gen_random_uuid(), version, kind, state, gen_random_uuid(), issue_number, project_id, project_name,
          area_code, ?1 || (n % ?2), level, cycle, subject, body, reply_due_on, number || '-' || n, number_order,
          submitted_by, signer, created_at, signed_at, replies
        from letter, generate_series(1, ?3) n where id = ?4\
        """;

    private static final String COPY_DOCUMENT = """
        insert into letter_document (letter_id, media_type, sha256, content, created_at)
        select l.id, d.media_type, d.sha256, d.content, d.created_at
        from letter l, letter_document d where d.letter_id = ?1 and l.id <> ?1 and l.recipient_unit like ?2 || '_%'\
        """;

    private static final String ADDRESSES = """
        insert into recipient (id, version, unit, name, email, updated_at)
        select gen_random_uuid(), 0, ?1 || n, '收函单位', ?1 || n || '@example.org', now()
        from generate_series(0, ?2 - 1) n\
        """;

    @Inject
    EntityManager entities;

    private final MailGate gate = RoughMail.GATE;
    private final String unit = newUnit();

    @AfterEach
    void reset() {
        gate.reset();
    }

    @Test
    void allArriveOnce() throws Exception {
        List<UUID> letters = signedLetters();
        gate.reset();
        gate.allowSessions(3);
        try (Socket _ = session();
                Socket _ = session();
                ExecutorService clients = Executors.newFixedThreadPool(8)) {
            letters.forEach(letter -> clients.execute(() ->
                    verb(asCityAdmin(), letter.toString(), 2, "issue").then().statusCode(200)));
            await().until(() -> gate.refusedSessions() > 0);
        }

        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            assertThat(senders()).as("threads, however many letters").isEqualTo(2);
            assertThat(delivered()).isEqualTo(LETTERS);
        });

        assertThat(RoughMail.SERVER.messages().stream()
                        .filter(mail -> mail.to().getFirst().startsWith(unit))
                        .map(ReceivedMail::subject))
                .hasSize(LETTERS)
                .doesNotHaveDuplicates();
        assertThat(gate.count(MailGate.END_OF_DATA)).as("mails that went out").isEqualTo(LETTERS);
    }

    /** Copies of one signed letter, each with a number of its own. */
    private List<UUID> signedLetters() {
        String original;
        try (Bus bus = new Bus()) {
            original = signed(bus, unit);
        }
        UUID id = UUID.fromString(original);
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery(ADDRESSES)
                    .setParameter(1, unit)
                    .setParameter(2, UNITS)
                    .executeUpdate();
            entities.createNativeQuery(COPY_LETTER)
                    .setParameter(1, unit)
                    .setParameter(2, UNITS)
                    .setParameter(3, LETTERS)
                    .setParameter(4, id)
                    .executeUpdate();
            entities.createNativeQuery(COPY_DOCUMENT)
                    .setParameter(1, id)
                    .setParameter(2, unit)
                    .executeUpdate();
            return entities.createNativeQuery("select id from letter where recipient_unit like ?1 || '_%'", UUID.class)
                    .setParameter(1, unit)
                    .getResultList();
        });
    }

    private long delivered() {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entities.createNativeQuery(
                        "select count(*) from letter where recipient_unit like ?1 || '_%' and state = 'DELIVERED'",
                        Long.class)
                .setParameter(1, unit)
                .getSingleResult());
    }

    private static long senders() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("delivery-sender"))
                .count();
    }

    /** Somebody else's, once the server has greeted. */
    private Socket session() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), gate.port());
        socket.getInputStream().read();
        return socket;
    }
}
