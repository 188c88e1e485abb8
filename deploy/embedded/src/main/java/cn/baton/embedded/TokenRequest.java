package cn.baton.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Whom a token of the {@link TokenIssuer} speaks for.
 *
 * @param subject the user, also the name shown to people
 * @param roles may be empty
 * @param unit the responsible unit, or null for a token without that claim
 * @param area the administrative area, or null for a token without that claim
 * @param validity from now; at least a second
 * @param scopes of a machine client, such as {@code projects:write}; empty for a token without that claim
 */
public record TokenRequest(
        String subject, List<String> roles, String unit, String area, Duration validity, List<String> scopes) {

    public TokenRequest {
        Objects.requireNonNull(subject, "subject");
        roles = List.copyOf(roles);
        scopes = List.copyOf(scopes);
        if (validity.toSeconds() < 1) {
            throw new IllegalArgumentException("validity must be at least a second: " + validity);
        }
    }

    /** Without scopes. */
    public TokenRequest(String subject, List<String> roles, String unit, String area, Duration validity) {
        this(subject, roles, unit, area, validity, List.of());
    }
}
