package cn.baton.notification.delivery;

import cn.baton.notification.config.DeliveryConfig;
import cn.baton.notification.config.LettersConfig;
import cn.baton.notification.letter.LetterMail;
import cn.baton.notification.letter.LetterPost;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Hands one letter to the mail server. */
@ApplicationScoped
class Postman {

    private final LetterPost letters;
    private final ReactiveMailer mailer;
    private final Template text;
    private final LettersConfig lettersConfig;
    private final DeliveryConfig deliveryConfig;

    @Inject
    Postman(
            LetterPost letters,
            ReactiveMailer mailer,
            @Location("delivery/mail.txt") Template text,
            LettersConfig lettersConfig,
            DeliveryConfig deliveryConfig) {
        this.letters = letters;
        this.mailer = mailer;
        this.text = text;
        this.lettersConfig = lettersConfig;
        this.deliveryConfig = deliveryConfig;
    }

    /**
     * Returns when the server has taken the mail; throws when it has not, or not in time. The Message-ID is the
     * delivery's: a mail that had to be sent twice is one mail to the recipient's server.
     */
    void deliver(Outgoing outgoing) {
        mailer.send(write(outgoing)).await().atMost(deliveryConfig.sendTimeout());
    }

    Mail write(Outgoing outgoing) {
        LetterMail letter = letters.mail(outgoing.letterId());
        String body = text.data("letter", letter)
                .data("organ", lettersConfig.organName())
                .render();
        return Mail.withText(outgoing.address(), letter.number() + " " + letter.subject(), body)
                .addHeader("Message-ID", "<" + outgoing.deliveryId() + "@baton>")
                .addAttachment(letter.number() + ".pdf", letter.pdf(), "application/pdf");
    }
}
