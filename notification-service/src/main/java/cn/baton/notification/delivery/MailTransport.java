package cn.baton.notification.delivery;

import cn.baton.notification.config.MailConfig;
import cn.baton.notification.config.MailConfig.Security;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import java.util.Properties;

/**
 * The way to the city's mail server. Every mail has a connection of its own, and every step on it a time limit, so that a server
 * that falls silent costs one attempt and nothing after it. See docs/adr/0017.
 *
 * <p>Made at start, so that settings that do not go together stop the start.
 */
@Startup
@ApplicationScoped
class MailTransport {

    private final Session session;
    private final String user;
    private final String password;

    /** @throws IllegalArgumentException when a password would go over the wire for everybody to read */
    @Inject
    MailTransport(MailConfig config) {
        if (config.user().isPresent() != config.password().isPresent()) {
            throw new IllegalArgumentException("baton.mail.user and baton.mail.password go together");
        }
        if (config.password().isPresent() && config.security() == Security.STARTTLS_IF_OFFERED) {
            throw new IllegalArgumentException("baton.mail.password needs baton.mail.security STARTTLS or TLS");
        }
        this.session = Session.getInstance(properties(config));
        this.user = config.user().orElse(null);
        this.password = config.password().orElse(null);
    }

    /** An empty mail to be filled in, from the configured sender. */
    OutgoingMail newMail(String messageId) throws MessagingException {
        OutgoingMail mail = new OutgoingMail(session, messageId);
        mail.setFrom();
        return mail;
    }

    /**
     * Returns when the server has taken the mail.
     *
     * @throws MessagingException when it has not, or did not answer in time
     */
    void send(MimeMessage mail) throws MessagingException {
        mail.saveChanges();
        try (Transport transport = session.getTransport()) {
            transport.connect(user, password);
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private static Properties properties(MailConfig config) {
        String timeout = Long.toString(config.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.from", config.from());
        properties.setProperty("mail.smtp.host", config.host());
        properties.setProperty("mail.smtp.port", Integer.toString(config.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(config.security() == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(config.security() == Security.STARTTLS));
        // The server has taken the mail by then: what it answers to QUIT must not make it look failed, and be sent
        // again.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }
}
