package cn.baton.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class MailServerTest {

    private static final byte[] PDF = "%PDF-1.7 not really".getBytes(StandardCharsets.US_ASCII);

    private final HttpClient client = HttpClient.newHttpClient();
    private MailServer server;

    @BeforeEach
    void start() {
        server = MailServer.start(0, 0);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void listsAMailWithAChineseSubjectAndAnAttachment() throws Exception {
        send("督办函〔2023〕7号", "请于三日内整改。", "督办函.pdf");

        JsonNode mail = new JsonMapper().readTree(get("/messages").body()).get(0);
        assertThat(mail.path("id").asLong()).isEqualTo(1);
        assertThat(mail.path("receivedAt").asText()).endsWith("Z");
        assertThat(mail.path("from").asText()).isEqualTo("baton@example.com");
        assertThat(mail.path("to"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("a@example.com", "b@example.com");
        assertThat(mail.path("subject").asText()).isEqualTo("督办函〔2023〕7号");
        assertThat(mail.path("text").asText()).isEqualTo("请于三日内整改。");
        assertThat(mail.path("attachments").toString())
                .isEqualTo("[{\"name\":\"督办函.pdf\",\"contentType\":\"application/pdf\",\"size\":19}]");
    }

    @Test
    void handsTheAttachmentOut() throws Exception {
        send("x", "y", "督办函.pdf");

        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/messages/1/attachments/0"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.body()).isEqualTo(PDF);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''%E7%9D%A3%E5%8A%9E%E5%87%BD.pdf");
    }

    @Test
    void escapesWhatAMailBringsToThePage() throws Exception {
        send("<script>alert(1)</script>", "a & b", "\"><b>.pdf");

        HttpResponse<String> page = get("/");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("&lt;script&gt;", "a &amp; b", "&quot;&gt;&lt;b&gt;.pdf", "邮件 Mail (1)")
                .doesNotContain("<script>", "<b>");
    }

    @Test
    void keepsTheLastMailsOnly() throws Exception {
        for (int i = 0; i < MailSink.KEPT + 1; i++) {
            transmit("no " + i, "", null);
        }

        await().untilAsserted(() -> {
            assertThat(server.messages()).hasSize(MailSink.KEPT);
            assertThat(server.messages().getFirst().subject()).isEqualTo("no 1");
        });
    }

    @Test
    void knowsNothingElse() throws Exception {
        assertThat(get("/messages/1/attachments/0").statusCode()).isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(Ports.loopback(0));

            assertThatThrownBy(() -> MailServer.start(taken.getLocalPort(), 0))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("SMTP");
            assertThatThrownBy(() -> MailServer.start(0, taken.getLocalPort()))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("HTTP");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void send(String subject, String text, String attachment) throws Exception {
        transmit(subject, text, attachment);
        await().until(() -> server.messages().size() == 1);
    }

    private void transmit(String subject, String text, String attachment) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", server.smtpPort());
        properties.put("mail.smtp.from", "baton@example.com");
        properties.put("mail.mime.encodefilename", "true");
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse("a@example.com, b@example.com"));
        message.setSubject(subject, "UTF-8");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text, "UTF-8");
        parts.addBodyPart(body);
        if (attachment != null) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(PDF, "application/pdf")));
            file.setFileName(attachment);
            parts.addBodyPart(file);
        }
        message.setContent(parts);
        Transport.send(message);
    }
}
