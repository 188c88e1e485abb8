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

    /** The sender of all mails; the mail server may insist on one of its own domains. */
    String from();

    /** With a password; without, nobody logs in. */
    Optional<String> user();

    Optional<String> password();

    @WithDefault("STARTTLS_IF_OFFERED")
    Security security();

    /** How long the server may take to accept the connection, and for every single answer after that. */
    @WithDefault("PT20S")
    Duration timeout();

    /** Certificates are held against the JVM's trust store, and against the host's name. */
    enum Security {
        /** For a relay inside one's own network; a password is refused with it. */
        STARTTLS_IF_OFFERED,
        STARTTLS,
        /** From the first byte. */
        TLS
    }
}
