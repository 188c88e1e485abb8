package cn.baton.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
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

    /** Only the server's own word, by its first digit (RFC 5321, 4.2.1), is an answer. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        try {
            super.finishData();
        } catch (SMTPSendFailedException answered) {
            switch (answered.getReturnCode() / 100) {
                case 2 -> {}
                case 4, 5 -> throw answered;
                default -> throw new UnansweredException(answered);
            }
        } catch (MessagingException silent) {
            throw new UnansweredException(silent);
        }
    }
}
