package cn.baton.notification.delivery;

import cn.baton.embedded.MailGate;
import cn.baton.embedded.MailServer;
import cn.baton.embedded.Ports;
import cn.baton.notification.config.MailConfig;
import cn.baton.notification.config.MailConfig.Security;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class MailTransportTest {

    private static final Optional<String> NOBODY = Optional.empty();

    /** More silence than a pool of connections would survive. */
    @Test
    void aServerThatFellSilentIsGivenUpEveryTimeAndUsedAgainOnceItAnswers() throws Exception {
        int port = Ports.claim(0, "a mail server");
        MailTransport transport = new MailTransport(
                new Settings(port, NOBODY, NOBODY, Security.STARTTLS_IF_OFFERED, Duration.ofMillis(200)));
        try (ServerSocket _ = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 12; i++) {
                assertThatThrownBy(() -> transport.send(mail(transport), () -> true))
                        .isInstanceOf(MessagingException.class)
                        .hasRootCauseInstanceOf(SocketTimeoutException.class);
            }
        }

        try (MailServer server = MailServer.start(port, 0)) {
            await().ignoreExceptions().untilAsserted(() -> transport.send(mail(transport), () -> true));

            assertThat(server.messages()).last().satisfies(mail -> {
                assertThat(mail.from()).isEqualTo("letters@baton.example");
                assertThat(mail.to()).containsExactly("gxj@example.org");
            });
        }
    }

    @Test
    void noMailGoesOutInTheClearWhereEncryptionIsRequired() {
        try (MailServer server = MailServer.start(0, 0)) {
            for (Security required : new Security[] {Security.STARTTLS, Security.TLS}) {
                MailTransport transport = to(server, required);

                assertThatThrownBy(() -> transport.send(mail(transport), () -> true))
                        .isInstanceOf(MessagingException.class);
            }
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void whatTheServerMayHaveTakenIsNeitherSentNorFailed() throws Exception {
        try (MailServer server = MailServer.start(0, 0);
                MailGate gate = MailGate.before(server.smtpPort())) {
            MailTransport transport = to(gate, Duration.ofSeconds(5));
            gate.whenServerAnswers(MailGate.END_OF_DATA, () -> false);
            assertThatThrownBy(() -> transport.send(mail(transport), () -> true))
                    .as("cut after the final dot")
                    .isInstanceOf(UnansweredException.class);

            gate.reply(MailGate.END_OF_DATA, "Good night");
            assertThatThrownBy(() -> transport.send(mail(transport), () -> true))
                    .as("no answer of SMTP")
                    .isInstanceOf(UnansweredException.class);

            gate.reset();
            CountDownLatch silence = new CountDownLatch(1);
            gate.whenServerAnswers(MailGate.END_OF_DATA, () -> silence.await(30, TimeUnit.SECONDS));
            MailTransport impatient = to(gate, Duration.ofMillis(300));
            assertThatThrownBy(() -> impatient.send(mail(impatient), () -> true))
                    .as("silent after the final dot")
                    .isInstanceOf(UnansweredException.class);
            silence.countDown();
        }
    }

    @Test
    void whatTheServerHasSurelyNotTakenFailed() throws Exception {
        try (MailServer server = MailServer.start(0, 0);
                MailGate gate = MailGate.before(server.smtpPort())) {
            MailTransport transport = to(gate, Duration.ofSeconds(5));
            for (String command : List.of("MAIL", "RCPT", "DATA", MailGate.END_OF_DATA)) {
                gate.reset();
                gate.reply(command, "451 4.3.0 Try again later");
                assertThatThrownBy(() -> transport.send(mail(transport), () -> true))
                        .as("451 to " + command)
                        .isInstanceOf(MessagingException.class)
                        .isNotInstanceOf(UnansweredException.class)
                        .isNotInstanceOf(RefusedAddressException.class);
            }
            for (String command : List.of("MAIL", "RCPT", "DATA")) {
                gate.reset();
                gate.whenClientSays(command, () -> false);
                assertThatThrownBy(() -> transport.send(mail(transport), () -> true))
                        .as("cut before " + command)
                        .isInstanceOf(MessagingException.class)
                        .isNotInstanceOf(UnansweredException.class);
            }
            gate.reset();
            gate.allowSessions(0);
            assertThatThrownBy(() -> transport.send(mail(transport), () -> true))
                    .hasMessageContaining("421")
                    .isNotInstanceOf(UnansweredException.class);
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void aRecipientThatIsRefusedForGoodIsToldApart() throws Exception {
        try (MailServer server = MailServer.start(0, 0);
                MailGate gate = MailGate.before(server.smtpPort())) {
            MailTransport transport = to(gate, Duration.ofSeconds(5));
            gate.reply("RCPT", "550 5.1.1 No such user");

            assertThatThrownBy(() -> transport.send(mail(transport), () -> true))
                    .isInstanceOf(RefusedAddressException.class)
                    .hasMessageContaining("550");
        }
    }

    @Test
    void anotherAnswerOfSuccessIsSuccess() throws Exception {
        try (MailServer server = MailServer.start(0, 0);
                MailGate gate = MailGate.before(server.smtpPort())) {
            gate.reply(MailGate.END_OF_DATA, "252 2.0.0 Will do my best");
            MailTransport transport = to(gate, Duration.ofSeconds(5));

            assertThatCode(() -> transport.send(mail(transport), () -> true)).doesNotThrowAnyException();
        }
    }

    @Test
    void theLastWordIsAskedForBetweenRecipientAndText() throws Exception {
        try (MailServer server = MailServer.start(0, 0);
                MailGate gate = MailGate.before(server.smtpPort())) {
            MailTransport transport = to(gate, Duration.ofSeconds(5));
            List<Integer> seen = new ArrayList<>();

            assertThatThrownBy(() -> transport.send(mail(transport), () -> {
                        seen.add(gate.count("RCPT"));
                        return false;
                    }))
                    .isInstanceOf(WithdrawnException.class);

            assertThat(seen).containsExactly(1);
            assertThat(gate.count("DATA")).isZero();
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void aPasswordNeedsEncryptionAndAUser() {
        Optional<String> given = Optional.of("baton");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> transport(given, given, Security.STARTTLS_IF_OFFERED))
                .withMessageContaining("baton.mail.security");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transport(given, NOBODY, Security.TLS))
                .withMessageContaining("go together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transport(NOBODY, given, Security.TLS))
                .withMessageContaining("go together");
        assertThat(transport(given, given, Security.STARTTLS)).isNotNull();
    }

    @Test
    void theSenderIsCheckedAtTheStart() {
        for (String from : List.of("letters", "许昌督查 <letters@baton.example>", "彡形@example.org")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new MailTransport(new Settings(
                            25, NOBODY, NOBODY, Security.STARTTLS_IF_OFFERED, Duration.ofSeconds(5), from)))
                    .withMessageContaining("baton.mail.from");
        }
    }

    private static MailTransport to(MailServer server, Security security) {
        return new MailTransport(new Settings(server.smtpPort(), NOBODY, NOBODY, security, Duration.ofSeconds(5)));
    }

    private static MailTransport to(MailGate gate, Duration answerTimeout) {
        return new MailTransport(
                new Settings(gate.port(), NOBODY, NOBODY, Security.STARTTLS_IF_OFFERED, answerTimeout));
    }

    private static MailTransport transport(Optional<String> user, Optional<String> password, Security security) {
        return new MailTransport(new Settings(587, user, password, security, Duration.ofSeconds(5)));
    }

    private static MimeMessage mail(MailTransport transport) throws MessagingException {
        MimeMessage mail = transport.newMail("<1@baton>");
        mail.setRecipients(Message.RecipientType.TO, "gxj@example.org");
        mail.setText("函件正文见附件。", "UTF-8");
        return mail;
    }

    private record Settings(
            int port,
            Optional<String> user,
            Optional<String> password,
            Security security,
            Duration timeout,
            String from)
            implements MailConfig {

        Settings(int port, Optional<String> user, Optional<String> password, Security security, Duration timeout) {
            this(port, user, password, security, timeout, "letters@baton.example");
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Duration answerTimeout() {
            return timeout;
        }
    }
}
