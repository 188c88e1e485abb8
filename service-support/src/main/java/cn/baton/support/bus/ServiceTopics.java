package cn.baton.support.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The topics that this service reads or sends to, in full, from its configuration. */
@ApplicationScoped
class ServiceTopics {

    private static final Pattern INCOMING = Pattern.compile("mp\\.messaging\\.incoming\\.(.+)\\.topic");

    private final SortedSet<String> names = new TreeSet<>();

    @Inject
    ServiceTopics(BusConfig config, BusNames bus, Config settings) {
        config.sends().orElse(List.of()).forEach(topic -> names.add(bus.topic(topic)));
        List<String> read = incoming(settings);
        names.addAll(read);
        if (!read.isEmpty()) {
            names.add(bus.topic(bus.deadLetters()));
        }
    }

    Collection<String> names() {
        return names;
    }

    private static List<String> incoming(Config settings) {
        return java.util.stream.StreamSupport.stream(settings.getPropertyNames().spliterator(), false)
                .filter(name -> INCOMING.matcher(name).matches())
                .map(name -> settings.getValue(name, String.class))
                .toList();
    }
}
