package cn.baton.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * A real Apache Kafka broker (KRaft, broker and controller in one) in a JVM of its own and on a class path of its own.
 * It listens on 127.0.0.1 only, without authentication: it is for one developer's machine.
 *
 * <p>Topics are not made on first use: those that are asked for at the start are there when it returns, and records and
 * the groups' offsets are kept for ever. The broker ends with this JVM, whatever ends it (see {@link Leash}); records
 * that it acknowledged survive a kill of the process, though not a loss of power.
 */
public final class KafkaServer implements OwnedServer {

    private static final String SERVER = "Kafka";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final DataDirectory directory;
    private final BrokerFiles files;
    private final int port;
    private volatile Leash leash;

    private KafkaServer(DataDirectory directory, BrokerFiles files, int port) {
        this.directory = directory;
        this.files = files;
        this.port = port;
    }

    /** With the topics of the suite; see {@link #start(ServerOptions, Topics)}. */
    public static KafkaServer start(ServerOptions options) {
        return start(options, Topics.ofSuite(null));
    }

    /**
     * Starts the broker and returns when it takes requests and has the topics.
     *
     * @throws PortTakenException when somebody listens on the requested port
     * @throws ServerStartException when it does not come up within a minute
     */
    public static KafkaServer start(ServerOptions options, Topics topics) {
        DataDirectory directory = DataDirectory.of(options, "kafka");
        try {
            BrokerFiles files = new BrokerFiles(directory, topics);
            files.awaitFormerOwner(SERVER);
            KafkaServer server = new KafkaServer(directory, files, Ports.claim(options.port(), SERVER));
            server.launch();
            return server;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public void restart() {
        files.awaitFormerOwner(SERVER);
        launch();
    }

    private void launch() {
        files.write(port, Ports.claim(0, "the controller of Kafka"));
        leash = directory.start(LeashedCommand.of(BrokerLaunch.java(), "@" + files.arguments())
                .writingTo(files.log())
                .withGrace(Duration.ofSeconds(15)));
        try {
            awaitReady();
        } catch (RuntimeException e) {
            leash.stop();
            throw e;
        }
    }

    /** What clients call {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    @Override
    public long pid() {
        return leash.pid();
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return leash.onExit();
    }

    /** Warnings and errors of the broker; that of the start before has {@code .1} at the end. */
    @Override
    public Path logFile() {
        return files.log();
    }

    /** Stops the broker in good order. A temporary data directory vanishes soon after. */
    @Override
    public void close() {
        leash.stop();
        directory.close();
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
