package cn.baton.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A server that runs as a child process of this JVM and can be started anew when its process has died. */
public interface OwnedServer extends AutoCloseable {

    /** Of the present process, or of the last one. */
    long pid();

    /** The exit code of the present process; 128 plus the signal's number when a signal ended it. */
    CompletableFuture<Integer> onExit();

    /**
     * Starts a server whose process has ended anew: on the same data, also when they are temporary, on the same port,
     * and with the same passwords. Returns when it answers. Not while {@link #close} runs.
     *
     * @throws ServerStartException when it does not come up within a minute; it may be tried again
     */
    void restart();

    /** What the server has said. */
    Path logFile();

    /** Stops the server. A temporary data directory vanishes soon after. */
    @Override
    void close();
}
