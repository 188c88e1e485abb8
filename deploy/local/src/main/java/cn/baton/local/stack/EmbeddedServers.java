package cn.baton.local.stack;

import cn.baton.embedded.KafkaServer;
import cn.baton.embedded.MailServer;
import cn.baton.embedded.OwnedServer;
import cn.baton.embedded.PlatformThreads;
import cn.baton.embedded.PostgresServer;
import cn.baton.embedded.ServerOptions;
import cn.baton.embedded.TokenIssuer;
import cn.baton.embedded.Topics;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The servers that one stack starts itself, all at the same time: the mailbox, and PostgreSQL, Kafka and the token
 * issuer unless they exist already. PostgreSQL and Kafka are started again when they die.
 */
final class EmbeddedServers implements AutoCloseable {

    static final String POSTGRES = "PostgreSQL";
    static final String KAFKA = "Kafka";
    static final String ISSUER = "token issuer";
    static final String MAILBOX = "mailbox";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StackOptions options;
    private final StackListener listener;
    private final ExecutorService starters = PlatformThreads.perTask("starter");
    private final List<AutoCloseable> started = Collections.synchronizedList(new ArrayList<>());

    private Future<PostgresServer> postgres;
    private Future<KafkaServer> kafka;
    private Future<TokenIssuer> issuer;
    private Future<MailServer> mail;

    EmbeddedServers(StackOptions options, StackListener listener) {
        this.options = options;
        this.listener = listener;
    }

    void start() {
        PortPlan ports = options.ports();
        listener.starting(options.embedded() ? List.of(POSTGRES, KAFKA, ISSUER, MAILBOX) : List.of(MAILBOX));
        mail = starting(MAILBOX, () -> MailServer.start(ports.smtp(), ports.mailPage()));
        if (options.embedded()) {
            postgres = starting(
                    POSTGRES, () -> PostgresServer.start(new ServerOptions(data("postgres"), ports.postgres())));
            kafka = starting(
                    KAFKA,
                    () -> KafkaServer.start(
                            new ServerOptions(data("kafka"), ports.kafka()), Topics.ofSuite(options.city())));
            issuer = starting(ISSUER, () -> TokenIssuer.start(ports.issuer()));
        }
    }

    /** Waits for what services cannot start without. Kafka is not among it: they wait for it themselves. */
    void awaitForServices() throws StackStartException, InterruptedException {
        await(mail);
        if (options.embedded()) {
            await(postgres);
            await(issuer);
        }
    }

    /** What a service stands on; makes its database. */
    Backing backing(ServiceDefinition service) throws StackStartException, InterruptedException {
        int smtpPort = await(mail).smtpPort();
        if (!options.embedded()) {
            ExternalServers external = options.external();
            return new Backing(
                    external.databases().get(service.name()),
                    external.bootstrapServers(),
                    external.authServerUrl(),
                    smtpPort);
        }
        return new Backing(
                await(postgres).database(service.name()),
                Backing.LOOPBACK + ":" + options.ports().kafka(),
                await(issuer).issuer(),
                smtpPort);
    }

    void awaitAll() throws StackStartException, InterruptedException {
        if (options.embedded()) {
            await(kafka);
        }
    }

    /** Of a stack with its own servers. */
    TokenIssuer issuer() throws StackStartException, InterruptedException {
        if (!options.embedded()) {
            throw new IllegalStateException(
                    "tokens come from " + options.external().authServerUrl());
        }
        return await(issuer);
    }

    MailServer mail() throws StackStartException, InterruptedException {
        return await(mail);
    }

    long postgresPid() throws StackStartException, InterruptedException {
        return await(postgres).pid();
    }

    long kafkaPid() throws StackStartException, InterruptedException {
        return await(kafka).pid();
    }

    /** Stops what has been started and breaks off what is starting. */
    @Override
    public void close() {
        starters.shutdownNow();
        awaitStarters();
        try (ExecutorService stoppers = PlatformThreads.perTask("stopper")) {
            List.copyOf(started)
                    .forEach(server -> stoppers.submit(() -> {
                        server.close();
                        return null;
                    }));
        }
    }

    private void awaitStarters() {
        try {
            starters.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // In a hurry. What is still starting ends with this JVM.
            Thread.currentThread().interrupt();
        }
    }

    private Path data(String server) {
        return options.dataDirectory() == null ? null : options.dataDirectory().resolve(server);
    }

    private <T extends AutoCloseable> Future<T> starting(String part, Callable<T> start) {
        return starters.submit(() -> {
            long begin = System.nanoTime();
            T server = start.call();
            started.add(server instanceof OwnedServer owned ? ServerWatch.over(part, owned, listener) : server);
            listener.ready(part, Duration.ofNanos(System.nanoTime() - begin));
            return server;
        });
    }

    private static <T> T await(Future<T> server) throws StackStartException, InterruptedException {
        try {
            return server.get();
        } catch (ExecutionException e) {
            throw new StackStartException(e.getCause().getMessage(), e.getCause());
        }
    }
}
