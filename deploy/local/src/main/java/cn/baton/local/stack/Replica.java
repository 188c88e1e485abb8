package cn.baton.local.stack;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** One more process of a service, beside the first. Closing it stops the process. */
public final class Replica implements AutoCloseable {

    private final ServiceDefinition service;
    private final URI url;
    private final ServiceProcess process;

    Replica(ServiceDefinition service, URI url, ServiceProcess process) {
        this.service = service;
        this.url = url;
        this.process = process;
    }

    public ServiceDefinition service() {
        return service;
    }

    /** Without a slash at the end. */
    public URI url() {
        return url;
    }

    /** Of the present process, or -1 while it is down. */
    public long pid() {
        return process.pid();
    }

    /** Done when it takes requests for the first time. */
    public CompletableFuture<Void> firstReady() {
        return process.firstReady();
    }

    @Override
    public void close() {
        process.stop(ServiceJvm.GRACE);
    }
}
