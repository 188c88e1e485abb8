package cn.baton.embedded;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The main class of the broker's JVM, started by {@link KafkaServer}: formats the storage on the first start, runs the
 * broker until SIGTERM, makes the topics that are missing, and writes its pid to a file once it takes requests and has
 * them. Arguments: the broker's properties, that file, the number of partitions, and the topics.
 */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        Properties properties = Utils.loadProps(arguments[0]);
        Path ready = Path.of(arguments[1]);
        Path records = Path.of(properties.getProperty("log.dirs"));
        if (!Files.exists(records.resolve("meta.properties"))) {
            format(properties, records);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        createTopics(properties, arguments);
        announce(ready);
        server.awaitShutdown();
    }

    private static void format(Properties properties, Path records) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
                .setControllerListenerName(properties.getProperty("controller.listener.names"))
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setMetadataLogDirectory(records.toString())
                .addDirectory(records.toString())
                .run();
    }

    private static void createTopics(Properties properties, String[] arguments) throws Exception {
        List<String> names = List.of(arguments).subList(3, arguments.length);
        if (!names.isEmpty()) {
            String address = properties.getProperty("advertised.listeners").replaceFirst("^PLAINTEXT://", "");
            BrokerTopics.create(address, names, Integer.parseInt(arguments[2]));
        }
    }

    private static void announce(Path ready) throws IOException {
        Path fresh = Files.writeString(
                ready.resolveSibling(ready.getFileName() + ".new"),
                Long.toString(ProcessHandle.current().pid()));
        Files.move(fresh, ready);
    }
}
