package cn.baton.notification.delivery;

import cn.baton.notification.address.EmailAddress;
import cn.baton.notification.address.InvalidAddressException;
import cn.baton.notification.config.MailConfig;
import cn.baton.notification.config.MailConfig.Security;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jboss.logging.Logger;

import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/**
 * The way to the city's mail server. Every mail has a connection of its own, and every step on it a time limit, so that a server
 * that falls silent costs one attempt and nothing after it. See docs/adr/0017.
 *
 * <p>Made at start, so that settings that do not go together stop the start.
 */
@Startup
@ApplicationScoped
class MailTransport {

    private static final Logger LOG = Logger.getLogger(MailTransport.class);

    private final InternetAddress from;
    private final Session session;
    private final String user;
    private final String password;

    /**
     * @throws IllegalArgumentException when a password would go over the wire for everybody to read, or the sender is no
     *     address
     */
    @Inject
    MailTransport(MailConfig config) {
        if (config.user().isPresent() != config.password().isPresent()) {
            throw new IllegalArgumentException("baton.mail.user and baton.mail.password go together");
        }
        if (config.password().isPresent() && config.security() == Security.STARTTLS_IF_OFFERED) {
            throw new IllegalArgumentException("baton.mail.password needs baton.mail.security STARTTLS or TLS");
        }
        this.from = sender(config);
        this.session = Session.getInstance(properties(config));
        this.user = config.user().orElse(null);
        this.password = config.password().orElse(null);
    }

    /** An empty mail to be filled in, from the configured sender. */
    OutgoingMail newMail(String messageId) throws MessagingException {
        OutgoingMail mail = new OutgoingMail(session, messageId);
        mail.setFrom(from);
        return mail;
    }

    /**
     * Returns when the server has taken the mail.
     *
     * @param allowed asked right before the server gets the mail itself; false withdraws it
     * @throws UnansweredException when the server got all of it and did not say whether it has taken it
     * @throws WithdrawnException when it was not allowed
     * @throws RefusedAddressException when the server refuses the recipient for good (5xx)
     * @throws MessagingException when the server surely has not taken it
     */
    void send(MimeMessage mail, BooleanSupplier allowed) throws MessagingException {
        mail.saveChanges();
        Transport transport = new HandoverTransport(session, allowed);
        try {
            transport.connect(user, password);
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (SendFailedException failed) {
            throw refusal(failed).orElse(failed);
        } finally {
            close(transport);
        }
    }

    /** The recipient's own 5xx: trying again would only annoy the server. */
    private static Optional<MessagingException> refusal(SendFailedException failed) {
        for (Exception next = failed; next instanceof MessagingException chained; next = chained.getNextException()) {
            if (next instanceof SMTPAddressFailedException address && address.getReturnCode() / 100 == 5) {
                return Optional.of(new RefusedAddressException(address.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** What the mail server has said of the mail holds, however the session ends. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debugf("The mail server was gone before QUIT: %s", gone.getMessage());
        }
    }

    private static InternetAddress sender(MailConfig config) {
        InternetAddress sender = new InternetAddress();
        try {
            sender.setAddress(EmailAddress.parse(config.from()).sent());
        } catch (InvalidAddressException invalid) {
            throw new IllegalArgumentException("baton.mail.from is no address that mail can come from", invalid);
        }
        return sender;
    }

    private static Properties properties(MailConfig config) {
        String timeout = Long.toString(config.timeout().toMillis());
        String answer = Long.toString(config.answerTimeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.from", sender(config).getAddress());
        properties.setProperty("mail.smtp.host", config.host());
        properties.setProperty("mail.smtp.port", Integer.toString(config.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", answer);
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
