package cn.baton.local.faults;

import cn.baton.local.stack.PortPlan;
import cn.baton.local.stack.Replica;
import cn.baton.local.stack.ServiceDefinition;
import cn.baton.local.stack.Stack;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The processes of each service: always one, two for a while, as during an upgrade. Clients are spread over them. */
final class Replicas {

    private final Stack stack;
    private volatile Replica second;

    Replicas(Stack stack) {
        this.stack = stack;
    }

    /**
     * Returns at once; requests go to it from when it is ready, for the time given, until shortly before it is stopped in
     * good order.
     */
    String start(ServiceDefinition service, Duration time) throws InterruptedException {
        Replica replica = stack.startReplica(service, PortPlan.freePort());
        replica.firstReady()
                .thenRun(() -> second = replica)
                .thenRunAsync(
                        () -> stop(replica), CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
        return replica.url().toString();
    }

    /** Where one attempt of a request goes. */
    URI pick(ServiceDefinition service) {
        Replica replica = second;
        return isOf(replica, service) && ThreadLocalRandom.current().nextBoolean() ? replica.url() : stack.url(service);
    }

    long anyProcessOf(ServiceDefinition service) {
        Replica replica = second;
        return isOf(replica, service) && ThreadLocalRandom.current().nextBoolean() ? replica.pid() : stack.pid(service);
    }

    void end() {
        Replica replica = second;
        if (replica != null) {
            stop(replica);
        }
    }

    private void stop(Replica replica) {
        second = null;
        replica.close();
    }

    private static boolean isOf(Replica replica, ServiceDefinition service) {
        return replica != null && replica.service().equals(service);
    }
}
