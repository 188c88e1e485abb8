package cn.baton.support.bus;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at the service's topics again and again, beside the start and beside the answers about its health: neither waits
 * for a broker.
 */
@ApplicationScoped
class TopicWatch {

    private static final Logger LOG = Logger.getLogger(TopicWatch.class);

    private final ServiceTopics topics;
    private final BusTopics bus;
    private volatile Map<String, String> shortcomings = Map.of();
    private volatile boolean reachable = true;

    @Inject
    TopicWatch(ServiceTopics topics, BusTopics bus) {
        this.topics = topics;
        this.bus = bus;
    }

    /** By topic, as of the last look that was answered. */
    Map<String, String> shortcomings() {
        return shortcomings;
    }

    /** Whether the last look was answered. */
    boolean isReachable() {
        return reachable;
    }

    @Scheduled(
            every = "{baton.bus.check-every}",
            identity = "topic-watch",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        try {
            Map<String, String> found = bus.shortcomings(topics.names());
            found.forEach((topic, what) -> {
                if (!what.equals(shortcomings.get(topic))) {
                    LOG.errorf("Topic %s: %s", topic, what);
                }
            });
            shortcomings = new TreeMap<>(found);
            reachable = true;
        } catch (BusUnreachableException away) {
            if (reachable) {
                LOG.warn(away.getMessage());
            }
            reachable = false;
        }
    }
}
