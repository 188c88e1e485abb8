package cn.baton.embedded;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class MailGateTest {

    private MailServer server;
    private MailGate gate;

    @BeforeEach
    void start() {
        server = MailServer.start(0, 0);
        gate = MailGate.before(server.smtpPort());
    }

    @AfterEach
    void stop() {
        gate.close();
        server.close();
    }

    @Test
    void mailsPass() throws MessagingException {
        send("督办函\n.\n..\n第二行");

        assertThat(server.messages())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("督办函").contains("第二行"));
        assertThat(gate.count("DATA")).isOne();
        assertThat(gate.count(MailGate.END_OF_DATA)).isOne();
    }

    @Test
    void oneSessionTooManyIsRefused() throws MessagingException {
        gate.allowSessions(1);
        try (Transport first = session().getTransport()) {
            first.connect();

            assertThatThrownBy(() -> send("二")).hasMessageContaining("421");
        }
        await().ignoreExceptions().untilAsserted(() -> send("三"));

        assertThat(server.messages()).hasSize(1);
        assertThat(gate.mostSessions()).isOne();
        assertThat(gate.refusedSessions()).isPositive();
    }

    @Test
    void whatIsCutAfterTheMailIsTakenAndWhatIsCutBeforeIsNot() {
        gate.whenServerAnswers(MailGate.END_OF_DATA, () -> false);
        assertThatThrownBy(() -> send("收到了")).isInstanceOf(MessagingException.class);
        assertThat(server.messages()).hasSize(1);

        gate.reset();
        gate.whenClientSays(MailGate.END_OF_DATA, () -> false);
        assertThatThrownBy(() -> send("没收到")).isInstanceOf(MessagingException.class);
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void answersInPlaceOfTheServer() {
        gate.reply("RCPT", "550 5.1.1 No such user");

        assertThatThrownBy(() -> send("无此人")).hasStackTraceContaining("550");
        assertThat(gate.count("DATA")).isZero();
    }

    private void send(String text) throws MessagingException {
        MimeMessage mail = new MimeMessage(session());
        mail.setFrom("letters@baton.example");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("gxj@example.org"));
        mail.setText(text, "UTF-8");
        mail.setHeader("Content-Transfer-Encoding", "8bit");
        Transport.send(mail);
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(gate.port()));
        return Session.getInstance(properties);
    }
}
