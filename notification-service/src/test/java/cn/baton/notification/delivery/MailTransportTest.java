package cn.baton.notification.delivery;

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
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
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
                assertThatThrownBy(() -> transport.send(mail(transport)))
                        .isInstanceOf(MessagingException.class)
                        .hasRootCauseInstanceOf(SocketTimeoutException.class);
            }
        }

        try (MailServer server = MailServer.start(port, 0)) {
            await().ignoreExceptions().untilAsserted(() -> transport.send(mail(transport)));

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

                assertThatThrownBy(() -> transport.send(mail(transport))).isInstanceOf(MessagingException.class);
            }
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

    private static MailTransport to(MailServer server, Security security) {
        return new MailTransport(new Settings(server.smtpPort(), NOBODY, NOBODY, security, Duration.ofSeconds(5)));
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
            int port, Optional<String> user, Optional<String> password, Security security, Duration timeout)
            implements MailConfig {

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public String from() {
            return "letters@baton.example";
        }
    }
}
