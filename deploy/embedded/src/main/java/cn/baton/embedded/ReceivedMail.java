package cn.baton.embedded;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.time.Instant;
import java.util.List;

/**
 * A mail that the {@link MailServer} took.
 *
 * @param id counts up from 1 since the server's start
 * @param receivedAt when the server had all of it
 * @param from the sender's address of the envelope
 * @param to the recipients of the envelope, blind copies included
 * @param subject decoded; empty when there is none
 * @param text the first plain text body, or the HTML source when there is no plain one; empty when there is neither
 */
public record ReceivedMail(
        long id,
        Instant receivedAt,
        String from,
        List<String> to,
        String subject,
        String text,
        List<Attachment> attachments) {

    /**
     * A file in a mail.
     *
     * @param name decoded, without any path
     * @param contentType without parameters
     * @param size in bytes, decoded
     * @param content not in the JSON list
     */
    public record Attachment(
            String name,
            String contentType,
            int size,
            @JsonIgnore byte[] content) {}
}
