package cn.baton.notification.delivery;

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

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Hands one letter to the mail server. */
@ApplicationScoped
class Postman {

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
     * Returns when the server has taken the mail. The Message-ID is the delivery's: a mail that had to be sent twice is
     * one mail to the recipient's server.
     *
     * @throws MessagingException when it has not, or not in time
     */
    void deliver(Outgoing outgoing) throws MessagingException {
        transport.send(write(outgoing));
    }

    MimeMessage write(Outgoing outgoing) throws MessagingException {
        LetterMail letter = letters.mail(outgoing.letterId());
        MimeMessage mail = transport.newMail("<" + outgoing.deliveryId() + "@baton>");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(outgoing.address()));
        mail.setSentDate(Date.from(clock.instant()));
        mail.setSubject(letter.number() + " " + letter.subject(), UTF_8);
        mail.setContent(new MimeMultipart(body(letter), pdf(letter)));
        return mail;
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
