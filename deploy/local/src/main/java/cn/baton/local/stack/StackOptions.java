package cn.baton.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How to run the suite.
 *
 * @param home the checkout, with everything built
 * @param runDirectory for logs and what else belongs to one run; created when missing
 * @param dataDirectory for databases and the broker's records, used again at the next start; null when nobody needs them
 *     afterwards
 * @param external servers that run already, or null to start our own
 * @param settings of the services, by the names of environment variables; they precede this process' own environment
 */
public record StackOptions(
        Path home,
        Path runDirectory,
        Path dataDirectory,
        PortPlan ports,
        ExternalServers external,
        Map<String, String> settings) {

    /** The setting that precedes the names of topics, groups and sources: several cities can share one Kafka. */
    public static final String CITY = "BATON_CITY";

    public StackOptions {
        home = home.toAbsolutePath().normalize();
        runDirectory = runDirectory.toAbsolutePath().normalize();
        dataDirectory =
                dataDirectory == null ? null : dataDirectory.toAbsolutePath().normalize();
        Objects.requireNonNull(ports, "ports");
        settings = Map.copyOf(settings);
    }

    /** The prefix of the city, for what makes topics; null for none. */
    String city() {
        return settings.getOrDefault(CITY, System.getenv(CITY));
    }

    /** With settings of the services added. */
    public StackOptions with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return new StackOptions(home, runDirectory, dataDirectory, ports, external, all);
    }

    /** Our own servers, and nothing kept. */
    public static StackOptions temporary(Path home, Path runDirectory, PortPlan ports) {
        return new StackOptions(home, runDirectory, null, ports, null, Map.of());
    }

    boolean embedded() {
        return external == null;
    }

    public Path logs() {
        return runDirectory.resolve("logs");
    }
}
