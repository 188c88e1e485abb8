package cn.baton.support.outbox;

import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import java.util.Optional;

/** A topic did not take one of its events, whatever becomes of the other topics'. */
final class TopicRefusedException extends Exception {

    private final String topic;
    private final String reason;
    private final boolean unanswered;

    private TopicRefusedException(String topic, String reason, boolean unanswered, Throwable cause) {
        super(topic + ": " + reason, cause);
        this.topic = topic;
        this.reason = reason;
        this.unanswered = unanswered;
    }

    /** Empty for a failure that is not the topic's. */
    static Optional<TopicRefusedException> of(String topic, Throwable failure) {
        return switch (failure) {
            case TopicAuthorizationException refused -> refusal(topic, "not authorised", refused);
            case RecordTooLargeException refused -> refusal(topic, "an event is larger than it takes", refused);
            case RecordBatchTooLargeException refused -> refusal(topic, "an event is larger than it takes", refused);
            case InvalidTopicException refused -> refusal(topic, "not a name that a topic may have", refused);
            case UnknownTopicOrPartitionException refused -> refusal(topic, "missing", refused);
            case PolicyViolationException refused -> refusal(topic, "against a policy of the brokers", refused);
            case TimeoutException silent -> Optional.of(unanswered(topic, silent));
            default -> Optional.empty();
        };
    }

    /** It may be the whole bus that does not answer. */
    static TopicRefusedException unanswered(String topic, Throwable cause) {
        return new TopicRefusedException(topic, "no acknowledgement in time", true, cause);
    }

    private static Optional<TopicRefusedException> refusal(String topic, String reason, Throwable cause) {
        return Optional.of(new TopicRefusedException(topic, reason, false, cause));
    }

    String topic() {
        return topic;
    }

    /** In words for operators. */
    String reason() {
        return reason;
    }

    boolean isUnanswered() {
        return unanswered;
    }
}
