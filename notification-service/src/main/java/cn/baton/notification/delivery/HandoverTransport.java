package cn.baton.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * An SMTP session that knows the two moments which decide whether a mail may be sent again: before DATA, when the server
 * has taken sender and recipient and nothing else, and after the final dot, when it may have taken the mail.
 */
final class HandoverTransport extends SMTPTransport {

    private final BooleanSupplier allowed;
    private boolean awaiting;
    private int answer;
    private String said;

    /** @param allowed asked right before DATA; false withdraws the mail */
    HandoverTransport(Session session, BooleanSupplier allowed) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.allowed = allowed;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        if (!allowed.getAsBoolean()) {
            throw new WithdrawnException();
        }
        return super.data();
    }

    /**
     * Only the server's own word, by its first digit (RFC 5321, 4.2.1), is an answer. It counts whatever comes after it:
     * the session may die over the RSET that follows a refusal.
     */
    @Override
    protected void finishData() throws IOException, MessagingException {
        awaiting = true;
        try {
            super.finishData();
        } catch (MessagingException failure) {
            switch (answer / 100) {
                case 2 -> {}
                case 4, 5 -> throw new MessagingException(said, failure);
                default -> throw new UnansweredException(failure);
            }
        }
    }

    /** The first answer after the final dot is the one to the mail. */
    @Override
    protected int readServerResponse() throws MessagingException {
        boolean toTheMail = awaiting;
        awaiting = false;
        int code = super.readServerResponse();
        if (toTheMail) {
            answer = code;
            said = getLastServerResponse().strip();
        }
        return code;
    }
}
