package cn.baton.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes a mail apart into what people look at. */
final class MailReader {

    private final List<ReceivedMail.Attachment> attachments = new ArrayList<>();
    private String plain;
    private String html;

    private MailReader() {}

    static ReceivedMail read(long id, Instant receivedAt, MovingMessage delivered)
            throws MessagingException, IOException {
        MimeMessage message = delivered.getMessage();
        MailReader reader = new MailReader();
        reader.visit(message);
        MailAddress sender = delivered.getReturnPath();
        return new ReceivedMail(
                id,
                receivedAt,
                sender == null ? "" : sender.getEmail(),
                delivered.getToAddresses().stream().map(MailAddress::getEmail).toList(),
                message.getSubject() == null ? "" : message.getSubject(),
                reader.text(),
                List.copyOf(reader.attachments));
    }

    private void visit(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                visit(parts.getBodyPart(i));
            }
        } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attachments.add(attachment(part));
        } else if (part.isMimeType("text/plain") && plain == null) {
            plain = part.getContent().toString();
        } else if (part.isMimeType("text/html") && html == null) {
            html = part.getContent().toString();
        }
    }

    private String text() {
        if (plain != null) {
            return plain;
        }
        return html == null ? "" : html;
    }

    private ReceivedMail.Attachment attachment(Part part) throws MessagingException, IOException {
        byte[] content;
        try (var stream = part.getInputStream()) {
            content = stream.readAllBytes();
        }
        return new ReceivedMail.Attachment(
                nameOf(part), new ContentType(part.getContentType()).getBaseType(), content.length, content);
    }

    /** RFC 2231 is decoded by the mail library; many senders put an RFC 2047 word there instead. */
    private String nameOf(Part part) throws MessagingException, IOException {
        String raw = part.getFileName();
        if (raw == null) {
            return "attachment-" + (attachments.size() + 1);
        }
        String decoded = MimeUtility.decodeText(raw);
        String last = decoded.substring(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1);
        return last.replaceAll("\\p{Cntrl}", "").strip();
    }
}
