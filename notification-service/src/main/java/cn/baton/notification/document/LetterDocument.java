package cn.baton.notification.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** The document of one letter; never changed once it is made. */
@Entity
@Immutable
@Table(name = "letter_document")
class LetterDocument {

    static final String PDF = "application/pdf";

    @Id
    private UUID letterId;

    private String mediaType;
    private String sha256;
    private byte[] content;
    private Instant createdAt;

    protected LetterDocument() {}

    static LetterDocument of(UUID letterId, byte[] pdf, Clock clock) {
        LetterDocument document = new LetterDocument();
        document.letterId = letterId;
        document.mediaType = PDF;
        document.sha256 = sha256(pdf);
        document.content = pdf.clone();
        document.createdAt = clock.instant();
        return document;
    }

    StoredDocument stored() {
        return new StoredDocument(mediaType, sha256, content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
