package cn.baton.local.stack;

import cn.baton.embedded.Database;
import cn.baton.embedded.TokenIssuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The whole suite on this machine: the servers and the four services, each a process of its own. All of them end with
 * this JVM, whatever ends it.
 */
public final class Stack implements AutoCloseable {

    private final StackOptions options;
    private final StackListener listener;
    private final EmbeddedServers servers;
    private final Services services;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** A question to the servers, which have all been started once there is a stack. */
    private interface Question<T> {

        T ask() throws StackStartException, InterruptedException;
    }

    private Stack(StackOptions options, StackListener listener) {
        this.options = options;
        this.listener = listener;
        this.servers = new EmbeddedServers(options, listener);
        this.services = new Services(options, listener);
    }

    /**
     * Starts everything and returns when every service is ready. After that, a service or a server of ours that crashes is
     * started again.
     *
     * @throws PortsTakenException when ports are taken; nothing has been started
     * @throws StackStartException when something does not come up
     * @throws InterruptedException when interrupted; whatever had been started has been stopped again
     */
    public static Stack start(StackOptions options, StackListener listener)
            throws StackStartException, InterruptedException {
        requireBuilt(options);
        options.ports().requireFree(options.embedded());
        Stack stack = new Stack(options, listener);
        try {
            stack.start();
            return stack;
        } catch (StackStartException | InterruptedException | RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Without a slash at the end. */
    public URI url(ServiceDefinition service) {
        return Services.url(options.ports().of(service));
    }

    /** The page that shows every mail. */
    public URI mailbox() {
        return Services.url(options.ports().mailPage());
    }

    /** Whether the servers are ours too, and with them the tokens. */
    public boolean hasOwnServers() {
        return options.embedded();
    }

    public StackOptions options() {
        return options;
    }

    /**
     * Of a stack with its own servers.
     *
     * @throws IllegalStateException when tokens come from elsewhere
     */
    public TokenIssuer issuer() throws InterruptedException {
        return answer(servers::issuer);
    }

    /** Where a service keeps what it knows. */
    public Database database(ServiceDefinition service) throws InterruptedException {
        return answer(() -> servers.backing(service).database());
    }

    public MemoryReport memory() throws InterruptedException {
        return hasOwnServers()
                ? MemoryReport.of(services.pids(), kafkaPid(), postgresPid())
                : MemoryReport.of(services.pids(), -1, -1);
    }

    /** Of the present process, or -1 while a service is down. */
    public long pid(ServiceDefinition service) {
        return services.of(service).pid();
    }

    /** Of the process that takes connections; of a stack with its own servers. */
    public long postgresPid() throws InterruptedException {
        return answer(servers::postgresPid);
    }

    /** Of the broker; of a stack with its own servers. */
    public long kafkaPid() throws InterruptedException {
        return answer(servers::kafkaPid);
    }

    /**
     * Starts one more process of a service on the same database, as a second pod would be, and returns at once. It is kept
     * running like the first, and ends with the stack at the latest.
     *
     * @param port on 127.0.0.1, free
     */
    public Replica startReplica(ServiceDefinition service, int port) throws InterruptedException {
        return services.startReplica(service, port, answer(() -> servers.backing(service)));
    }

    /** Kills the process of a service, as a crash would. It is started again soon after. */
    public void kill(ServiceDefinition service) {
        services.of(service).kill();
    }

    /** Waits until a service that was killed answers again. */
    public void awaitReady(ServiceDefinition service, Duration patience) throws InterruptedException, TimeoutException {
        try {
            services.of(service).ready().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Makes the next start after the same build faster; takes up to a minute at low priority. */
    public void prepareNextStart() throws InterruptedException {
        services.makeArchives();
    }

    /**
     * Stops the services, then the servers. An interrupt hurries: what has not stopped by then is killed. It is kept.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        listener.stopping();
        services.close();
        servers.close();
        listener.stopped();
    }

    private static void requireBuilt(StackOptions options) throws StackStartException {
        List<Path> missing = ServiceDefinition.all().stream()
                .filter(service -> !service.isBuilt(options.home()))
                .map(service -> options.home().relativize(service.applicationJar(options.home())))
                .toList();
        if (!missing.isEmpty()) {
            throw new StackStartException("Not built yet: " + missing + ". Run: mvn -DskipTests package");
        }
    }

    private void start() throws StackStartException, InterruptedException {
        createDirectories();
        servers.start();
        servers.awaitForServices();
        listener.starting(
                ServiceDefinition.all().stream().map(ServiceDefinition::name).toList());
        for (ServiceDefinition service : ServiceDefinition.all()) {
            services.start(service, servers.backing(service));
        }
        servers.awaitAll();
        services.awaitStart();
    }

    private void createDirectories() {
        try {
            Files.createDirectories(options.logs());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + options.logs(), e);
        }
    }

    private static <T> T answer(Question<T> question) throws InterruptedException {
        try {
            return question.ask();
        } catch (StackStartException e) {
            throw new IllegalStateException(e);
        }
    }
}
