package cn.baton.testing.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the document together: the common parts, a channel and an operation for each topic, and the messages on them. */
final class AsyncApi {

    private final Service service;
    private final ObjectNode document;
    private final Messages messages;

    AsyncApi(Service service) {
        this.service = service;
        this.document = Yaml.part("common.yaml", Map.of("service", service.name(), "about", service.about()));
        this.messages = new Messages(document.withObject("/components"));
    }

    ObjectNode document() {
        if (!service.sent().isEmpty()) {
            send();
        }
        service.subscriptions().forEach(this::receive);
        if (!service.subscriptions().isEmpty()) {
            sendDeadLetters();
        }
        sortTags();
        return document;
    }

    private void send() {
        String channel = channel(service.topic());
        add("send.yaml", channel, Map.of("topic", service.topic()));
        for (Event event : service.sent()) {
            messages.add(event, service.name(), Messages.Kind.EVENT);
            carry(event, channel, "send");
        }
    }

    private void receive(Subscription subscription) {
        String channel = channel(subscription.topic());
        // Of several that read one topic the first stands for all; the others' groups begin with its name.
        if (!document.withObject("/channels").has(channel)) {
            add(
                    "receive.yaml",
                    channel,
                    Map.of(
                            "topic",
                            subscription.topic(),
                            "producer",
                            subscription.producer(),
                            "group",
                            subscription.group()));
        }
        for (Event event : subscription.received()) {
            messages.add(event, subscription.producer(), Messages.Kind.EVENT);
            carry(event, channel, "receive");
        }
    }

    private void sendDeadLetters() {
        add("dead-letters.yaml", "deadLetters", Map.of());
        Event deadLettered = Event.of("service-support", "dead-lettered.v1");
        messages.add(deadLettered, service.name(), Messages.Kind.DEAD_LETTER);
        carry(deadLettered, "deadLetters", "send");
    }

    private void add(String part, String channel, Map<String, String> values) {
        Map<String, String> names =
                Map.of("service", service.name(), "channel", channel, "Channel", capitalized(channel));
        Yaml.merge(document, Yaml.part(part, names, values));
    }

    private void carry(Event event, String channel, String action) {
        document.withObject("/channels/" + channel + "/messages")
                .putObject(event.name())
                .put("$ref", "#/components/messages/" + event.name());
        document.withObject("/operations/" + action + capitalized(channel))
                .withArray("messages")
                .addObject()
                .put("$ref", "#/channels/" + channel + "/messages/" + event.name());
    }

    private void sortTags() {
        ArrayNode tags = document.withObject("/info").withArray("tags");
        List<JsonNode> sorted = Stream.generate(() -> tags.remove(0))
                .limit(tags.size())
                .sorted(Comparator.comparing((JsonNode tag) -> tag.path("name").asText()))
                .toList();
        tags.addAll(sorted);
    }

    /** {@code projectEvents} of {@code project.events}. */
    private static String channel(String topic) {
        return topic.replace(".events", "Events");
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
