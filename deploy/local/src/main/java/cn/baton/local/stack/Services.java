package cn.baton.local.stack;

import cn.baton.embedded.PlatformThreads;

import java.net.URI;
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

/** The processes of the services: one of each, and replicas beside them. */
final class Services implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private final StackOptions options;
    private final StackListener listener;
    private final Map<ServiceDefinition, ServiceProcess> first = new LinkedHashMap<>();
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final List<ServiceJvm> jvms = new CopyOnWriteArrayList<>();

    Services(StackOptions options, StackListener listener) {
        this.options = options;
        this.listener = listener;
    }

    void start(ServiceDefinition service, Backing backing) {
        first.put(service, start(service, service.name(), options.ports().of(service), backing));
    }

    Replica startReplica(ServiceDefinition service, int port, Backing backing) {
        String name = service.name() + "-" + port;
        Replica replica = new Replica(service, url(port), start(service, name, port, backing));
        replicas.add(replica);
        return replica;
    }

    ServiceProcess of(ServiceDefinition service) {
        return first.get(service);
    }

    List<Long> pids() {
        return first.values().stream().map(ServiceProcess::pid).toList();
    }

    void makeArchives() throws InterruptedException {
        for (ServiceJvm jvm : jvms) {
            jvm.makeArchive();
        }
    }

    /** Until each is ready for the first time. Returns with the first that fails, not with the slowest. */
    void awaitStart() throws StackStartException, InterruptedException {
        CompletableFuture<Void> any = new CompletableFuture<>();
        CompletableFuture<?>[] all = first.values().stream()
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
            List<String> late = first.values().stream()
                    .filter(service -> !service.firstReady().isDone())
                    .map(ServiceProcess::name)
                    .toList();
            throw new StackStartException("Not ready after " + START_TIMEOUT.toMinutes() + " minutes: "
                    + String.join(", ", late) + ". See the logs in " + options.logs());
        }
    }

    /** Stops all at the same time. */
    @Override
    public void close() {
        try (ExecutorService stoppers = PlatformThreads.perTask("stopper")) {
            first.values().forEach(service -> stoppers.submit(() -> service.stop(ServiceJvm.GRACE)));
            replicas.forEach(replica -> stoppers.submit(replica::close));
        }
    }

    static URI url(int port) {
        return URI.create("http://" + Backing.LOOPBACK + ":" + port);
    }

    /** @param name of the process, for people */
    private ServiceProcess start(ServiceDefinition service, String name, int port, Backing backing) {
        Map<String, String> environment = new LinkedHashMap<>(options.settings());
        environment.putAll(backing.environmentOf(service, port));
        ServiceJvm jvm = new ServiceJvm(service.applicationJar(options.home()), options.runDirectory(), environment);
        jvms.add(jvm);
        ServiceLog log = new ServiceLog(
                options.logs().resolve(name + ".log"),
                ("%-" + ServiceDefinition.longestName() + "s").formatted(name),
                listener::line);
        ServiceProcess process = new ServiceProcess(name, jvm, Readiness.of(url(port)), log, listener);
        process.start();
        return process;
    }
}
