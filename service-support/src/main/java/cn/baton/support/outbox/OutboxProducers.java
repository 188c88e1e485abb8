package cn.baton.support.outbox;

import cn.baton.support.bus.BusNames;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.ProducerConfig;

import java.util.HashMap;
import java.util.Map;

/** Makes the relay's producers, one for each time that this process leads. */
@ApplicationScoped
class OutboxProducers {

    private final Map<String, Object> settings;
    private final String source;

    @Inject
    OutboxProducers(@Identifier("default-kafka-broker") Map<String, Object> broker, BusNames names) {
        this.settings = new HashMap<>(broker);
        this.source = names.source();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, names.service() + "-outbox");
        // The same in all replicas: whoever begins to lead shuts out the producer of whoever led before.
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, names.service() + ".outbox");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        // It is the relay that gives up: a batch that expires by itself could be overtaken by the next one.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8 * 1024 * 1024L);
        // Longest wait of a single step, such as a commit; with a sign of life between steps it stays the leader.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    }

    /** Shuts out every producer that was opened before, in whichever process; blocks for four seconds at most. */
    OutboxProducer open() {
        return new OutboxProducer(settings, source);
    }
}
