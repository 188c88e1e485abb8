package cn.baton.support.outbox;

import cn.baton.support.bus.BusTopics;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One time of leading, from the lock to its loss: with one session and one producer, both of no use to it afterwards.
 *
 * <p>The order of the steps is what keeps a leader that stood still from doing harm when it goes on. It holds the lock,
 * then shuts out earlier producers, then reads what it sends. If another has taken the lead since, reading fails with
 * the session; if it takes the lead after that, it shuts out this producer before it reads the same rows, so that
 * nothing that this one has sent and not committed appears any more.
 */
final class RelayTerm {

    private final OutboxSession session;
    private final OutboxProducer producer;
    private final BusTopics bus;
    private final HeldTopics held;
    private final int batchSize;
    private final Set<String> usable = new HashSet<>();

    RelayTerm(OutboxSession session, OutboxProducer producer, BusTopics bus, HeldTopics held, int batchSize) {
        this.session = session;
        this.producer = producer;
        this.bus = bus;
        this.held = held;
        this.batchSize = batchSize;
    }

    /** Publishes the oldest rows, and deletes them; false when there is nothing to publish. */
    boolean publishSome() throws SQLException, InterruptedException {
        session.renew();
        List<OutboxRow> rows = session.oldest(batchSize, held.waiting());
        if (rows.isEmpty()) {
            return false;
        }
        Set<String> topics = rows.stream().map(OutboxRow::topic).collect(Collectors.toSet());
        if (!areUsable(topics)) {
            return true;
        }
        try {
            producer.send(rows);
        } catch (TopicRefusedException refused) {
            usable.remove(refused.topic());
            held.hold(refused.topic(), reason(refused));
            producer.abort();
            return true;
        }
        session.renew();
        producer.commit();
        session.delete(rows);
        held.release(topics);
        return true;
    }

    /** Asked before the first event for a topic, since sending to one that is missing blocks before it fails. */
    private boolean areUsable(Set<String> topics) throws InterruptedException {
        Set<String> asked = topics.stream()
                .filter(topic -> held.contains(topic) || !usable.contains(topic))
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return true;
        }
        Map<String, String> unusable = bus.unusable(asked);
        unusable.forEach(held::hold);
        usable.removeAll(unusable.keySet());
        asked.stream().filter(topic -> !unusable.containsKey(topic)).forEach(usable::add);
        return unusable.isEmpty();
    }

    /** Where the bus as a whole does not answer, asking fails, and this term is over. */
    private String reason(TopicRefusedException refused) throws InterruptedException {
        if (!refused.isUnanswered()) {
            return refused.reason();
        }
        return bus.unusable(Set.of(refused.topic())).getOrDefault(refused.topic(), refused.reason());
    }
}
