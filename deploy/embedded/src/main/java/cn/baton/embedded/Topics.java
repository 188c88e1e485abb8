package cn.baton.embedded;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Topics that a {@link KafkaServer} makes before it counts as started, with {@value #PARTITIONS} partitions and without
 * an end of retention. The suite's are named here, for everything that creates them on one machine.
 *
 * @param names in full, with the prefix of the city
 */
public record Topics(List<String> names) {

    /** Of every topic. It stays as it is: with another number, a key's later events go to another partition. */
    public static final int PARTITIONS = 12;

    private static final List<String> SERVICES = List.of("project", "issue", "notification", "scoring");

    public Topics {
        names = List.copyOf(names);
    }

    public static Topics none() {
        return new Topics(List.of());
    }

    /**
     * What the four services send and receive: the events of each, and its dead letters.
     *
     * @param city the setting {@code baton.city} of the services, which precedes each name with a dot; null or blank
     *     for none
     */
    public static Topics ofSuite(String city) {
        String prefix = Objects.requireNonNullElse(city, "").isBlank() ? "" : city.strip() + ".";
        return new Topics(SERVICES.stream()
                .flatMap(service -> Stream.of(service + ".events", service + "-service.dead-letters"))
                .map(prefix::concat)
                .toList());
    }

    /** These and others. */
    public Topics and(String... more) {
        return new Topics(Stream.concat(names.stream(), Stream.of(more)).toList());
    }
}
