package cn.baton.testing.asyncapi;

import java.lang.classfile.ClassModel;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A consumer's binding: the topic of its channel, and the types that it handles.
 *
 * @param producer {@code project-service}, of {@code project.events}
 * @param group its consumer group
 */
record Subscription(String topic, String producer, String group, List<Event> received) {

    private static final String CONSUMER = "cn.baton.support.inbox.EventConsumer";
    private static final String CITY_PREFIX = "${baton.bus.prefix:}";

    static boolean isConsumer(ClassModel type) {
        return type.interfaces().stream()
                .anyMatch(door -> door.asInternalName().replace('/', '.').equals(CONSUMER));
    }

    /**
     * Asks the consumer itself, made without its collaborators: to say what it handles it needs none, and no container has to
     * run. By reflection, since what services stand on is built and tested with this module, not before it.
     */
    static Subscription of(Class<?> consumer, Properties settings) {
        try {
            Object made = make(consumer);
            Class<?> contract = Class.forName(CONSUMER, true, consumer.getClassLoader());
            Object handlers = contract.getMethod("handlers").invoke(made);
            String channel =
                    "mp.messaging.incoming." + contract.getMethod("channel").invoke(made);
            String topic = nameOf(settings, channel + ".topic");
            String producer = topic.replaceFirst("\\.events$", "") + "-service";
            Map<?, ?> dataTypes =
                    (Map<?, ?>) handlers.getClass().getMethod("dataTypes").invoke(handlers);
            return new Subscription(
                    topic,
                    producer,
                    nameOf(settings, channel + ".group.id"),
                    dataTypes.entrySet().stream()
                            .map(type -> Event.boundTo(
                                    (Class<?>) type.getValue(),
                                    producer,
                                    type.getKey().toString()))
                            .toList());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(
                    consumer.getSimpleName()
                            + " does not say what it handles; its constructor must only keep what it gets",
                    e);
        }
    }

    Subscription receiving(List<Event> events) {
        return new Subscription(topic, producer, group, events);
    }

    /** Without the prefix that tells the cities on one Kafka apart; a channel that goes without it would read another's. */
    static String nameOf(Properties settings, String key) {
        String name = settings.getProperty(key);
        if (!name.startsWith(CITY_PREFIX)) {
            throw new AssertionError(key + " has to begin with " + CITY_PREFIX);
        }
        return name.substring(CITY_PREFIX.length());
    }

    private static Object make(Class<?> consumer) throws ReflectiveOperationException {
        Constructor<?> constructor = consumer.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(new Object[constructor.getParameterCount()]);
    }
}
