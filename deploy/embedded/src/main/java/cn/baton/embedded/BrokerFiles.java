package cn.baton.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the broker's JVM finds in its data directory, and what it leaves there. */
final class BrokerFiles {

    private final DataDirectory directory;
    private final Topics topics;

    BrokerFiles(DataDirectory directory, Topics topics) {
        this.directory = directory;
        this.topics = topics;
    }

    Path log() {
        return directory.resolve("broker.log");
    }

    /** Holds the broker's pid from the moment it takes requests. */
    Path ready() {
        return directory.resolve("broker.pid");
    }

    /** The arguments of its JVM, in a file because they are long. */
    Path arguments() {
        return directory.resolve("broker.arguments");
    }

    private Path properties() {
        return directory.resolve("broker.properties");
    }

    void awaitFormerOwner(String server) {
        try {
            if (Files.exists(ready())) {
                long pid = Long.parseLong(Files.readString(ready()).strip());
                FormerOwner.awaitGone(pid, arguments().toString(), server);
                Files.deleteIfExists(ready());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(int port, int controllerPort) {
        try {
            if (Files.exists(log())) {
                Files.move(log(), directory.resolve("broker.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(properties(), configuration(port, controllerPort));
            Files.writeString(arguments(), String.join("\n", BrokerLaunch.arguments(properties(), ready(), topics)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + directory.path(), e);
        }
    }

    // A killed broker's session must run out before the next one may register: that is the time a restart takes.
    // Nothing is forgotten, neither records nor how far a group has read: a service may be down for longer than any
    // default, and topics from before they were made explicitly have no retention of their own.
    private String configuration(int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=500
                auto.create.topics.enable=false
                log.retention.ms=-1
                offsets.retention.minutes=2147483647
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                num.io.threads=2
                num.network.threads=2
                num.recovery.threads.per.data.dir=2
                background.threads=2
                log.cleaner.dedupe.buffer.size=2097152
                log.segment.bytes=33554432
                log.index.size.max.bytes=1048576
                """.formatted(port, controllerPort, directory.resolve("records"));
    }
}
