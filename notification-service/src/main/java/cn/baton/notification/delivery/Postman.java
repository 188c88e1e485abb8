package cn.baton.notification.delivery;

import cn.baton.notification.address.EmailAddress;
import cn.baton.notification.address.InvalidAddressException;
import cn.baton.notification.config.LettersConfig;
import cn.baton.notification.letter.LetterMail;
import cn.baton.notification.letter.LetterPost;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.jboss.logging.Logger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.function.BooleanSupplier;

/** Hands one letter to the mail server. */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final LetterPost letters;
    private final MailTransport transport;
    private final Template text;
    private final LettersConfig config;
    private final Clock clock;

    @Inject
    Postman(
            LetterPost letters,
            MailTransport transport,
            @Location("delivery/mail.txt") Template text,
            LettersConfig config,
            Clock clock) {
        this.letters = letters;
        this.transport = transport;
        this.text = text;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Tries once. The Message-ID is the delivery's: a mail that had to be sent twice is one mail to the recipient's
     * server.
     *
     * @param allowed asked right before the server gets the letter itself; false withdraws it
     */
    Outcome deliver(Outgoing outgoing, BooleanSupplier allowed) {
        try {
            transport.send(write(outgoing), allowed);
            return new Outcome.Taken();
        } catch (WithdrawnException revoked) {
            return new Outcome.Withdrawn();
        } catch (UnansweredException unanswered) {
            return new Outcome.Unanswered(unanswered.getMessage());
        } catch (RefusedAddressException refused) {
            return new Outcome.Refused(refused.getMessage());
        } catch (MessagingException failure) {
            return new Outcome.Failed(reason(failure));
        } catch (RuntimeException failure) {
            // Nothing of it went out: what can throw this comes before DATA, or ends in the middle of it.
            LOG.warnf(failure, "Delivery %s could not be tried", outgoing.deliveryId());
            return new Outcome.Failed("内部错误，邮件未送出 Internal error: the mail did not go out");
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    MimeMessage write(Outgoing outgoing) throws MessagingException {
        LetterMail letter = letters.mail(outgoing.letterId());
        MimeMessage mail = transport.newMail("<" + outgoing.deliveryId() + "@baton>");
        mail.setRecipient(Message.RecipientType.TO, recipient(outgoing.address()));
        mail.setSentDate(Date.from(clock.instant()));
        mail.setSubject(letter.number() + " " + letter.subject(), UTF_8);
        mail.setContent(new MimeMultipart(body(letter), pdf(letter)));
        return mail;
    }

    /** Directories from before addresses were checked hold some that would reach somebody else, or nobody. */
    private static InternetAddress recipient(String address) throws RefusedAddressException {
        InternetAddress recipient = new InternetAddress();
        try {
            // Not parsed by the mail library, which would see names, comments and lists in it.
            recipient.setAddress(EmailAddress.parse(address).sent());
        } catch (InvalidAddressException invalid) {
            throw new RefusedAddressException("通讯录中的邮箱地址不能用，邮件未送出，请更正后重发"
                    + " The address cannot be mailed to, nothing was sent: correct it in the directory and replay");
        }
        return recipient;
    }

    private MimeBodyPart body(LetterMail letter) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(
                text.data("letter", letter).data("organ", config.organName()).render(), UTF_8);
        return part;
    }

    private static MimeBodyPart pdf(LetterMail letter) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.pdf(), "application/pdf")));
        part.setFileName(letter.number() + ".pdf");
        return part;
    }
}
