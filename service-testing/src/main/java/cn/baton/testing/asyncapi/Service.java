package cn.baton.testing.asyncapi;

import cn.baton.testing.CompiledClasses;
import cn.baton.testing.Contract;
import cn.baton.testing.SchemaId;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassModel;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The service under test, as far as its events go.
 *
 * @param name {@code issue-service}
 * @param about what it is for, in the words of its OpenAPI document
 */
record Service(String name, String about, List<Event> sent, List<Subscription> subscriptions) {

    /** The one under test. */
    static Service ofModule() {
        Properties settings = settings();
        String name = settings.getProperty("quarkus.application.name");
        List<ClassModel> classes = CompiledClasses.all();
        List<Event> sent = Contract.of(name).events().stream()
                .map(event -> Event.of(name, event))
                .toList();
        List<Subscription> subscriptions = classes.stream()
                .filter(Subscription::isConsumer)
                .map(consumer -> Subscription.of(CompiledClasses.load(consumer), settings))
                .sorted(Comparator.comparing(Subscription::topic).thenComparing(Subscription::group))
                .toList();
        requireAll(subscriptions, settings);
        return new Service(name, about(classes), sent, showingWhatAnyUses(subscriptions));
    }

    /** Of {@code project-service}, {@code project.events}. */
    String topic() {
        return name.replaceFirst("-service$", "") + ".events";
    }

    /** Consumers of one payload may use different fields of it, and the document has one schema of it. */
    private static List<Subscription> showingWhatAnyUses(List<Subscription> subscriptions) {
        Map<SchemaId, Set<String>> used = subscriptions.stream()
                .flatMap(subscription -> subscription.received().stream())
                .collect(Collectors.toMap(Event::payloadId, Event::shown, (some, others) -> {
                    Set<String> all = new HashSet<>(some);
                    all.addAll(others);
                    return all;
                }));
        return subscriptions.stream()
                .map(subscription -> subscription.receiving(subscription.received().stream()
                        .map(event -> event.showing(used.get(event.payloadId())))
                        .toList()))
                .toList();
    }

    private static String about(List<ClassModel> classes) {
        return classes.stream()
                .filter(type -> type.thisClass().asInternalName().endsWith("Api"))
                .map(type -> CompiledClasses.load(type).getAnnotation(OpenAPIDefinition.class))
                .filter(Objects::nonNull)
                .map(head -> head.info().description())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No class …Api has the head of the API: @OpenAPIDefinition"));
    }

    /** A channel that is configured but not found here would be missing from the document without a word. */
    private static void requireAll(List<Subscription> subscriptions, Properties settings) {
        List<String> configured = settings.stringPropertyNames().stream()
                .filter(setting -> setting.matches("mp\\.messaging\\.incoming\\..+\\.topic"))
                .map(setting -> Subscription.nameOf(settings, setting))
                .sorted()
                .toList();
        List<String> found = subscriptions.stream().map(Subscription::topic).toList();
        if (!found.equals(configured)) {
            throw new AssertionError("Topics of incoming channels: " + configured + "; of EventConsumers: " + found);
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
