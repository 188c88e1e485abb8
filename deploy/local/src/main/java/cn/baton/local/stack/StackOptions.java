package cn.baton.local.stack;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How to run the suite.
 *
 * @param home the checkout, with everything built
 * @param runDirectory for logs and what else belongs to one run; created when missing
 * @param dataDirectory for databases and the broker's records, used again at the next start; null when nobody needs them
 *     afterwards
 * @param external servers that run already, or null to start our own
 */
public record StackOptions(Path home, Path runDirectory, Path dataDirectory, PortPlan ports, ExternalServers external) {

    public StackOptions {
        home = home.toAbsolutePath().normalize();
        runDirectory = runDirectory.toAbsolutePath().normalize();
        dataDirectory =
                dataDirectory == null ? null : dataDirectory.toAbsolutePath().normalize();
        Objects.requireNonNull(ports, "ports");
    }

    /** Our own servers, and nothing kept. */
    public static StackOptions temporary(Path home, Path runDirectory, PortPlan ports) {
        return new StackOptions(home, runDirectory, null, ports, null);
    }

    boolean embedded() {
        return external == null;
    }

    public Path logs() {
        return runDirectory.resolve("logs");
    }
}
