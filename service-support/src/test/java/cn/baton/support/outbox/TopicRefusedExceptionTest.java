package cn.baton.support.outbox;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class TopicRefusedExceptionTest {

    @Test
    void whatTheTopicRefusesIsNamedWithItsReason() {
        assertThat(reason(new TopicAuthorizationException("no"))).isEqualTo("not authorised");
        assertThat(reason(new UnknownTopicOrPartitionException("no"))).isEqualTo("missing");
        assertThat(reason(new RecordTooLargeException("no"))).isEqualTo("an event is larger than it takes");
    }

    @Test
    void silenceMayBeTheWholeBus() {
        assertThat(TopicRefusedException.of("a.events", new TimeoutException("no")))
                .hasValueSatisfying(
                        refused -> assertThat(refused.isUnanswered()).isTrue());
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNotTheTopicsOwnHoldsAllOfThemBack(Throwable failure) {
        assertThat(TopicRefusedException.of("a.events", failure)).isEmpty();
    }

    static Stream<Throwable> whatIsNotTheTopicsOwnHoldsAllOfThemBack() {
        return Stream.of(
                new NotLeaderOrFollowerException("no"),
                new ProducerFencedException("no"),
                new AuthenticationException("no"),
                new KafkaException("no"),
                new IllegalStateException("closed"));
    }

    private static String reason(Throwable failure) {
        return TopicRefusedException.of("a.events", failure).orElseThrow().reason();
    }
}
