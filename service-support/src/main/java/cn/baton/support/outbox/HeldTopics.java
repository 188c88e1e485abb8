package cn.baton.support.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Topics that cannot be sent to. Their rows wait, so that each stays in order; those of the other topics go on. After a
 * pause, which grows from one second to ten, the topic is tried again.
 */
@ApplicationScoped
class HeldTopics {

    private static final Logger LOG = Logger.getLogger(HeldTopics.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** @param until by {@link System#nanoTime()} */
    private record Held(String reason, Duration pause, long until) {

        static Held of(String reason, Duration pause) {
            return new Held(reason, pause, System.nanoTime() + pause.toNanos());
        }
    }

    void hold(String topic, String reason) {
        Held before = held.get(topic);
        if (before == null || !before.reason().equals(reason)) {
            LOG.errorf("Events for topic %s are held back: %s", topic, reason);
        }
        held.put(topic, Held.of(reason, before == null ? FIRST_PAUSE : longer(before.pause())));
    }

    /** They have taken what was sent to them. */
    void release(Collection<String> topics) {
        for (String topic : topics) {
            if (held.remove(topic) != null) {
                LOG.infof("Topic %s takes events again", topic);
            }
        }
    }

    /** Another replica leads, and knows better. */
    void forget() {
        held.clear();
    }

    /** Those whose pause is not over. */
    List<String> waiting() {
        long now = System.nanoTime();
        return held.entrySet().stream()
                .filter(topic -> topic.getValue().until() - now > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Also those that are being tried again. */
    boolean contains(String topic) {
        return held.containsKey(topic);
    }

    /** Each with what is wrong with it, by name. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        held.forEach((topic, why) -> reasons.put(topic, why.reason()));
        return reasons;
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }
}
