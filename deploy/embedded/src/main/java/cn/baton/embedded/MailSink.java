package cn.baton.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Takes every mail for every recipient once, and keeps the last {@value #KEPT}. */
final class MailSink implements MessageDeliveryHandler {

    static final int KEPT = 500;

    private final Clock clock;
    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private long lastId;

    MailSink(Clock clock) {
        this.clock = clock;
    }

    /** Oldest first. */
    synchronized List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    Optional<ReceivedMail> mail(long id) {
        return mails().stream().filter(mail -> mail.id() == id).findFirst();
    }

    /** The mail server asks once for each recipient; the first one's turn stands for all. */
    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress recipient) throws MessagingException {
        if (recipient == message.getToAddresses().iterator().next()) {
            take(message);
        }
        return new Nobody(recipient.getEmail());
    }

    private synchronized void take(MovingMessage message) throws MessagingException {
        try {
            mails.addLast(MailReader.read(lastId + 1, clock.instant(), message));
        } catch (IOException e) {
            throw new MessagingException("unreadable mail", e);
        }
        lastId++;
        if (mails.size() > KEPT) {
            mails.removeFirst();
        }
    }

    /** The mail server wants a mailbox to deliver to; without one it would keep every mail a second time, for ever. */
    private record Nobody(String email) implements GreenMailUser {

        @Override
        public String getEmail() {
            return email;
        }

        @Override
        public String getLogin() {
            return email;
        }

        @Override
        public String getQualifiedMailboxName() {
            return email;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void deliver(MovingMessage message) {}

        @Override
        public void deliver(MimeMessage message) {}

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public void setPassword(String password) {}

        @Override
        public void authenticate(String password) {}
    }
}
