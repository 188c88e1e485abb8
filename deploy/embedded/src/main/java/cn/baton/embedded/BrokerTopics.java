package cn.baton.embedded;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** Makes topics from within the broker's JVM, where the client is at hand. */
final class BrokerTopics {

    private static final short ONE_REPLICA = 1;
    private static final Map<String, String> KEPT_FOR_EVER = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");

    private BrokerTopics() {}

    /**
     * Makes those that are missing. One that exists keeps the partitions it has: more of them would send a key's later
     * events another way than its earlier ones.
     */
    static void create(String bootstrapServers, List<String> names, int partitions)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = names.stream()
                    .filter(name -> !present.contains(name))
                    .map(name -> new NewTopic(name, partitions, ONE_REPLICA).configs(KEPT_FOR_EVER))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }
}
