package cn.baton.support.security;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class CallersTest {

    private static final Instant EXPIRY = Instant.parse("2026-11-24T01:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {200, 0, -1000})
    void aStreamEndsWithTheToken(long millisLeft) {
        AssertSubscriber<Long> reader =
                follow(millisLeft, Multi.createFrom().ticks().every(Duration.ofMillis(10)));

        reader.awaitCompletion(Duration.ofSeconds(5));
    }

    @Test
    void aStreamThatEndsBeforeTheTokenIsWhole() {
        AssertSubscriber<Long> reader = follow(
                60_000,
                Multi.createFrom().ticks().every(Duration.ofMillis(10)).select().first(3));

        reader.awaitCompletion(Duration.ofSeconds(5));
        assertThat(reader.getItems()).containsExactly(0L, 1L, 2L);
    }

    private static AssertSubscriber<Long> follow(long millisLeft, Multi<Long> stream) {
        Callers callers = new Callers(
                QuarkusSecurityIdentity.builder().setPrincipal(new Token()).build(),
                Clock.fixed(EXPIRY.minusMillis(millisLeft), ZoneOffset.UTC));
        return callers.untilTokenExpires(stream).subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static final class Token implements JsonWebToken {

        @Override
        public String getName() {
            return "li";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return "exp".equals(name) ? (T) Long.valueOf(EXPIRY.getEpochSecond()) : null;
        }
    }
}
