package cn.baton.local.stack;

import cn.baton.embedded.Database;
import cn.baton.embedded.PlatformThreads;
import cn.baton.embedded.TokenIssuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The whole suite on this machine: the servers and the four services, each a process of its own. All of them end with
 * this JVM, whatever ends it.
 */
public final class Stack implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private final StackOptions options;
    private final StackListener listener;
    private final EmbeddedServers servers;
    private final Map<ServiceDefinition, ServiceProcess> services = new LinkedHashMap<>();
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final List<ServiceJvm> jvms = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Stack(StackOptions options, StackListener listener) {
        this.options = options;
        this.listener = listener;
        this.servers = new EmbeddedServers(options, listener);
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
        return local(options.ports().of(service));
    }

    /** The page that shows every mail. */
    public URI mailbox() {
        return local(options.ports().mailPage());
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
        try {
            return servers.issuer();
        } catch (StackStartException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a service keeps what it knows. */
    public Database database(ServiceDefinition service) throws InterruptedException {
        try {
            return servers.backing(service).database();
        } catch (StackStartException e) {
            throw new IllegalStateException(e);
        }
    }

    public MemoryReport memory() throws InterruptedException {
        List<Long> pids = services.values().stream().map(ServiceProcess::pid).toList();
        try {
            return hasOwnServers()
                    ? MemoryReport.of(pids, servers.kafkaPid(), servers.postgresPid())
                    : MemoryReport.of(pids, -1, -1);
        } catch (StackStartException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the present process, or -1 while a service is down. */
    public long pid(ServiceDefinition service) {
        return services.get(service).pid();
    }

    /** Of the process that takes connections; of a stack with its own servers. */
    public long postgresPid() throws InterruptedException {
        try {
            return servers.postgresPid();
        } catch (StackStartException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the broker; of a stack with its own servers. */
    public long kafkaPid() throws InterruptedException {
        try {
            return servers.kafkaPid();
        } catch (StackStartException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts one more process of a service on the same database, as a second pod would be, and returns at once. It is kept
     * running like the first, and ends with the stack at the latest.
     *
     * @param port on 127.0.0.1, free
     */
    public Replica startReplica(ServiceDefinition service, int port) throws InterruptedException {
        try {
            String name = service.name() + "-" + port;
            Replica replica = new Replica(service, local(port), process(service, name, port, servers.backing(service)));
            replicas.add(replica);
            return replica;
        } catch (StackStartException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills the process of a service, as a crash would. It is started again soon after. */
    public void kill(ServiceDefinition service) {
        services.get(service).kill();
    }

    /** Waits until a service that was killed answers again. */
    public void awaitReady(ServiceDefinition service, Duration patience) throws InterruptedException, TimeoutException {
        await(services.get(service).ready(), patience);
    }

    /** Makes the next start after the same build faster; takes up to a minute at low priority. */
    public void prepareNextStart() throws InterruptedException {
        for (ServiceJvm jvm : jvms) {
            jvm.makeArchive();
        }
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
        try (ExecutorService stoppers = PlatformThreads.perTask("stopper")) {
            services.values().forEach(service -> stoppers.submit(() -> service.stop(ServiceJvm.GRACE)));
            replicas.forEach(replica -> stoppers.submit(replica::close));
        }
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
            int port = options.ports().of(service);
            services.put(service, process(service, service.name(), port, servers.backing(service)));
        }
        servers.awaitAll();
        awaitServices();
    }

    /** @param name of the process, for people */
    private ServiceProcess process(ServiceDefinition service, String name, int port, Backing backing) {
        Map<String, String> environment = new LinkedHashMap<>(options.settings());
        environment.putAll(backing.environmentOf(service, port));
        ServiceJvm jvm = new ServiceJvm(service.applicationJar(options.home()), options.runDirectory(), environment);
        jvms.add(jvm);
        ServiceLog log = new ServiceLog(
                options.logs().resolve(name + ".log"),
                ("%-" + ServiceDefinition.longestName() + "s").formatted(name),
                listener::line);
        ServiceProcess process = new ServiceProcess(name, jvm, Readiness.of(local(port)), log, listener);
        process.start();
        return process;
    }

    /** Returns with the first that fails, not with the slowest. */
    private void awaitServices() throws StackStartException, InterruptedException {
        CompletableFuture<Void> any = new CompletableFuture<>();
        CompletableFuture<?>[] all = services.values().stream()
                .map(ServiceProcess::firstReady)
                .peek(ready -> ready.whenComplete((_, failure) -> {
                    if (failure != null) {
                        any.completeExceptionally(failure);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).thenAccept(any::complete);
        try {
            any.get(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StackStartException failure
                    ? failure
                    : new StackStartException("A service does not start", e.getCause());
        } catch (TimeoutException e) {
            List<String> late = services.values().stream()
                    .filter(service -> !service.firstReady().isDone())
                    .map(ServiceProcess::name)
                    .toList();
            throw new StackStartException("Not ready after " + START_TIMEOUT.toMinutes() + " minutes: "
                    + String.join(", ", late) + ". See the logs in " + options.logs());
        }
    }

    private void createDirectories() {
        try {
            Files.createDirectories(options.logs());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + options.logs(), e);
        }
    }

    private static void await(CompletableFuture<Void> ready, Duration patience)
            throws InterruptedException, TimeoutException {
        try {
            ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static URI local(int port) {
        return URI.create("http://" + Backing.LOOPBACK + ":" + port);
    }
}
