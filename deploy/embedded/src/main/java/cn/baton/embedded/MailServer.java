package cn.baton.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes every mail on 127.0.0.1 and delivers none: it shows them instead, to people on a page and to programs as JSON.
 * Keeps the last 500 mails in memory; they are gone after a restart.
 *
 * <p>HTTP, read only: {@code GET /} is the page, {@code GET /messages} the list, oldest first, and
 * {@code GET /messages/{id}/attachments/{n}} one file, n counting from 0.
 */
public final class MailServer implements AutoCloseable {

    private static final Pattern ATTACHMENT = Pattern.compile("/messages/(\\d{1,18})/attachments/(\\d{1,9})");

    private final GreenMail smtp;
    private final LoopbackHttp http;
    private final MailSink sink;

    private MailServer(GreenMail smtp, LoopbackHttp http, MailSink sink) {
        this.smtp = smtp;
        this.http = http;
        this.sink = sink;
    }

    /**
     * Starts both sides.
     *
     * @param smtpPort 0 for a free one
     * @param httpPort 0 for a free one
     * @throws PortTakenException when somebody listens on one of them
     */
    public static MailServer start(int smtpPort, int httpPort) {
        int port = Ports.claim(smtpPort, "the mail server (SMTP)");
        LoopbackHttp http = LoopbackHttp.bind(httpPort, "the mail server (HTTP)");
        MailSink sink = new MailSink(Clock.systemUTC());
        GreenMail smtp = new GreenMail(new ServerSetup(port, Ports.LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        try {
            smtp.start();
        } catch (RuntimeException e) {
            http.close();
            throw new ServerStartException("The mail server did not start", e);
        }
        smtp.getUserManager().setMessageDeliveryHandler(sink);
        MailServer server = new MailServer(smtp, http, sink);
        http.handle("GET", "/messages", server::messages);
        http.handle("GET", "/", server::page);
        http.start();
        return server;
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** Of the page, without a slash at the end. */
    public String url() {
        return http.url();
    }

    /** Oldest first, at most 500. */
    public List<ReceivedMail> messages() {
        return sink.mails();
    }

    @Override
    public void close() {
        http.close();
        smtp.stop();
    }

    private HttpReply page(HttpRequest request) {
        return request.path().equals("/") ? HttpReply.html(MailPage.of(sink.mails())) : HttpReply.notFound();
    }

    private HttpReply messages(HttpRequest request) {
        if (request.path().equals("/messages")) {
            return HttpReply.json(sink.mails());
        }
        Matcher path = ATTACHMENT.matcher(request.path());
        if (!path.matches()) {
            return HttpReply.notFound();
        }
        int n = Integer.parseInt(path.group(2));
        return sink.mail(Long.parseLong(path.group(1)))
                .filter(mail -> n < mail.attachments().size())
                .map(mail -> download(mail.attachments().get(n)))
                .orElseGet(HttpReply::notFound);
    }

    /** As an attachment, so that a browser never runs what a mail brought along. */
    private static HttpReply download(ReceivedMail.Attachment attachment) {
        String name =
                URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpReply.of(attachment.contentType(), attachment.content())
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    }
}
