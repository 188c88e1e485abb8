package cn.baton.support.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names on the bus as this installation has them. With {@code baton.city=xuchang}: topic {@code xuchang.project.events},
 * group and client {@code xuchang.issue-service}, source {@code /xuchang/issue-service}.
 */
@ApplicationScoped
public class BusNames {

    private final String prefix;
    private final String application;
    private final Set<String> sent;

    @Inject
    public BusNames(BusConfig config, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.prefix = config.prefix().orElse("");
        this.application = application;
        this.sent = Stream.concat(config.sends().stream().flatMap(topics -> topics.stream()), Stream.of(deadLetters()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param name as the events' catalogue has it, {@code project.events} */
    public String topic(String name) {
        return prefix + name;
    }

    /** The same, of a topic that this service sends to: it has to be among {@code baton.bus.sends}, to be watched. */
    public String topicToSendTo(String name) {
        if (!sent.contains(name)) {
            throw new IllegalArgumentException(name + " is not among the topics of baton.bus.sends");
        }
        return topic(name);
    }

    /** This service among all that use the bus: what its groups, clients and transactions are named by. */
    public String service() {
        return prefix + application;
    }

    /** {@code ce_source} of its events. */
    public String source() {
        return "/" + prefix.replace('.', '/') + application;
    }

    /** Topic of its dead letters, without the prefix. */
    public String deadLetters() {
        return application + ".dead-letters";
    }
}
