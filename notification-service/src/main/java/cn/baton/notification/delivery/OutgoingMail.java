package cn.baton.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail that keeps its Message-ID, however often it is written: sent twice, it is one mail to the recipient's server. */
final class OutgoingMail extends MimeMessage {

    private final String messageId;

    OutgoingMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
