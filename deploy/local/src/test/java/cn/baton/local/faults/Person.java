package cn.baton.local.faults;

import cn.baton.embedded.TokenIssuer;
import cn.baton.embedded.TokenRequest;

import java.time.Duration;
import java.util.List;

/**
 * Somebody who works with the suite. Each writer and each check acts as persons of its own, since the limit of requests
 * counts by subject.
 */
record Person(String subject, String role, String unit, String area) {

    private static final Duration VALIDITY = Duration.ofHours(12);

    static Person administrator(String subject) {
        return new Person(subject, "city-admin", "411000-FGW", null);
    }

    /** Of the city's centre of supervision, who raises and closes issues on any project. */
    static Person supervisor(String subject) {
        return new Person(subject, "city-admin", "411000-DCZX", null);
    }

    static Person leader(String subject) {
        return new Person(subject, "leader", "411000-ZFB", null);
    }

    /** Of a unit that letters go to. */
    static Person officer(String subject, String unit) {
        return new Person(subject, "county-officer", unit, "411082");
    }

    String token(TokenIssuer issuer) {
        return issuer.token(new TokenRequest(subject, List.of(role), unit, area, VALIDITY));
    }
}
