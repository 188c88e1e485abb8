package cn.baton.testing.asyncapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The messages of a document, each with the schemas of its headers and its payload, and its example. */
final class Messages {

    /** Any id would do; a document that is compared needs always the same. */
    private static final String EXAMPLE_ID = "019ab0ff-0000-7000-8000-000000000001";

    /** What the two kinds of messages differ in: how one is traced, and what the record's key is. */
    enum Kind {
        EVENT("event", "byAggregate"),
        DEAD_LETTER("deadLetter", "byKeyOfDeadLetter");

        private final String correlation;
        private final String key;

        Kind(String correlation, String key) {
            this.correlation = correlation;
            this.key = key;
        }
    }

    private final ObjectNode messages;
    private final Schemas schemas;

    /** @param components of the document */
    Messages(ObjectNode components) {
        this.messages = components.withObject("/messages");
        this.schemas = new Schemas(components.withObject("/schemas"));
    }

    /** @param sender of this type, {@code issue-service} */
    void add(Event event, String sender, Kind kind) {
        ObjectNode message = messages.putObject(event.name());
        message.put("name", event.type());
        message.put("title", event.title());
        message.put("summary", event.description());
        message.put("contentType", "application/json");
        message.putArray("tags").addObject().put("name", kind == Kind.EVENT ? sender : "dead-letters");
        message.putObject("correlationId").put("$ref", "#/components/correlationIds/" + kind.correlation);
        headers(message.putObject("headers"), event, sender);
        message.putObject("payload").put("$ref", schemas.add(event));
        message.putObject("bindings").put("$ref", "#/components/messageBindings/" + kind.key);
        example(message.putArray("examples").addObject(), event, sender);
    }

    private static void headers(ObjectNode headers, Event event, String sender) {
        headers.put("type", "object");
        var parts = headers.putArray("allOf");
        parts.addObject().put("$ref", "#/components/schemas/CloudEventHeaders");
        ObjectNode fixed = parts.addObject().putObject("properties");
        fixed.putObject("ce_type").put("const", event.type());
        fixed.putObject("ce_source").put("const", "/" + sender);
        fixed.putObject("ce_dataschema").put("const", event.id().uri());
    }

    private static void example(ObjectNode example, Event event, String sender) {
        example.put("name", event.title());
        event.subject()
                .ifPresent(subject -> example.putObject("headers")
                        .put("ce_specversion", "1.0")
                        .put("ce_id", EXAMPLE_ID)
                        .put("ce_source", "/" + sender)
                        .put("ce_type", event.type())
                        .put("ce_subject", subject)
                        .put("ce_time", event.example().path("occurredAt").asText())
                        .put("ce_dataschema", event.id().uri())
                        .put("content-type", "application/json"));
        example.set("payload", event.shownExample());
    }
}
