package cn.baton.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.Optional;

/** The mail server that takes all mails, and how it is talked to. */
@ConfigMapping(prefix = "baton.mail")
public interface MailConfig {

    String host();

    /** 25 for a relay, 587 for submission with a password, 465 for {@link Security#TLS}. */
    @WithDefault("25")
    int port();

    /**
     * The sender of all mails, an address alone, without a name; the mail server may insist on one of its own domains.
     * Checked at the start.
     */
    String from();

    /** With a password; without, nobody logs in. */
    Optional<String> user();

    Optional<String> password();

    @WithDefault("STARTTLS_IF_OFFERED")
    Security security();

    /** How long the server may take to accept the connection and what is written to it. */
    @WithDefault("PT20S")
    Duration timeout();

    /**
     * How long the server may take for every single answer. It may look into a mail before it takes it: giving up too
     * soon then leaves it uncertain whether it did.
     */
    @WithDefault("PT2M")
    Duration answerTimeout();

    /** Certificates are held against the JVM's trust store, and against the host's name. */
    enum Security {
        /** For a relay inside one's own network; a password is refused with it. */
        STARTTLS_IF_OFFERED,
        STARTTLS,
        /** From the first byte. */
        TLS
    }
}
