package cn.baton.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A real Apache Kafka broker (KRaft, broker and controller in one) in a JVM of its own and on a class path of its own.
 * It listens on 127.0.0.1 only, without authentication: it is for one developer's machine.
 *
 * <p>Topics are made on first use with three partitions. The broker ends with this JVM, whatever ends it (see
 * {@link Leash}); records that it acknowledged survive a kill of the process, though not a loss of power.
 */
public final class KafkaServer implements AutoCloseable {

    private static final String SERVER = "Kafka";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final BrokerFiles files;
    private final int port;
    private final Leash leash;

    private KafkaServer(BrokerFiles files, int port, Leash leash) {
        this.files = files;
        this.port = port;
        this.leash = leash;
    }

    /**
     * Starts the broker and returns when it takes requests.
     *
     * @throws PortTakenException when somebody listens on the requested port
     * @throws ServerStartException when it does not come up within a minute
     */
    public static KafkaServer start(ServerOptions options) {
        DataDirectory directory = DataDirectory.of(options, "kafka");
        BrokerFiles files = new BrokerFiles(directory);
        KafkaServer server;
        try {
            files.awaitFormerOwner(SERVER);
            int port = Ports.claim(options.port(), SERVER);
            files.write(port, Ports.claim(0, "the controller of Kafka"));
            LeashedCommand command = LeashedCommand.of(BrokerLaunch.java(), "@" + files.arguments())
                    .writingTo(files.log())
                    .withGrace(Duration.ofSeconds(15));
            server = new KafkaServer(files, port, Leash.start(directory.deletedAfterIfTemporary(command)));
        } catch (RuntimeException e) {
            directory.discardIfTemporary();
            throw e;
        }
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** What clients call {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    public long pid() {
        return leash.pid();
    }

    /** Warnings and errors of the broker; that of the start before has {@code .1} at the end. */
    public Path logFile() {
        return files.log();
    }

    /** Stops the broker in good order. A temporary data directory vanishes soon after. */
    @Override
    public void close() {
        leash.stop();
    }

    private void awaitReady() {
        Instant end = Instant.now().plus(START_TIMEOUT);
        while (!Files.exists(files.ready())) {
            if (!leash.isAlive() || Instant.now().isAfter(end)) {
                throw new ServerStartException("Kafka did not start:\n" + DataDirectory.tailOf(files.log()));
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerStartException("Interrupted while Kafka was starting", e);
            }
        }
    }
}
