package cn.baton.local.stack;

import cn.baton.embedded.PortTakenException;
import cn.baton.embedded.Ports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Who listens where on 127.0.0.1: the services on base + 1 and following, the servers on base + 10 and following.
 *
 * @param services by name
 * @param mailPage the mailbox's HTTP side
 */
public record PortPlan(
        Map<ServiceDefinition, Integer> services, int issuer, int mailPage, int smtp, int kafka, int postgres) {

    public static final int DEFAULT_BASE = 8080;
    public static final int LOWEST_BASE = 1024;
    public static final int HIGHEST_BASE = 65_535 - 14;

    private static final int LOWEST_FREE = 10_000;
    private static final int HIGHEST_FREE = 32_000;

    public PortPlan {
        services = Map.copyOf(services);
    }

    /** The ports that follow from a base between {@value #LOWEST_BASE} and {@value #HIGHEST_BASE}. */
    public static PortPlan from(int base) {
        if (base < LOWEST_BASE || base > HIGHEST_BASE) {
            throw new IllegalArgumentException("not a port base: " + base);
        }
        Map<ServiceDefinition, Integer> services = new LinkedHashMap<>();
        ServiceDefinition.all().forEach(service -> services.put(service, base + service.portOffset()));
        return new PortPlan(services, base + 10, base + 11, base + 12, base + 13, base + 14);
    }

    /**
     * Ports that nobody uses now, for tests. They lie below those that the system gives to clients: otherwise a client
     * could come to sit on the port of a server that is down, even by connecting to itself.
     */
    public static PortPlan free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE))
                .mapToObj(PortPlan::from)
                .filter(plan -> plan.taken(true).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** One more port of that kind. */
    public static int freePort() {
        return free().postgres();
    }

    public int of(ServiceDefinition service) {
        return services.get(service);
    }

    /**
     * @param embeddedServers whether PostgreSQL, Kafka and the token issuer are ours to start
     * @throws PortsTakenException naming all that are taken
     */
    void requireFree(boolean embeddedServers) throws PortsTakenException {
        Map<Integer, String> taken = taken(embeddedServers);
        if (!taken.isEmpty()) {
            throw new PortsTakenException(taken, freeBase());
        }
    }

    private Map<Integer, String> taken(boolean embeddedServers) {
        Map<Integer, String> taken = new TreeMap<>();
        needed(embeddedServers).forEach((port, user) -> {
            try {
                Ports.claim(port, user);
            } catch (PortTakenException e) {
                taken.put(port, user);
            }
        });
        return taken;
    }

    private static int freeBase() {
        return IntStream.iterate(DEFAULT_BASE, base -> base <= HIGHEST_BASE, base -> base + 1_000)
                .filter(base -> from(base).taken(true).isEmpty())
                .findFirst()
                .orElse(DEFAULT_BASE);
    }

    private Map<Integer, String> needed(boolean embeddedServers) {
        Map<Integer, String> needed = new TreeMap<>();
        services.forEach((service, port) -> needed.put(port, "the " + service.name() + " service"));
        needed.put(mailPage, "the mailbox's page");
        needed.put(smtp, "the mailbox (SMTP)");
        if (embeddedServers) {
            needed.put(issuer, "the token issuer");
            needed.put(kafka, "Kafka");
            needed.put(postgres, "PostgreSQL");
        }
        return needed;
    }
}
