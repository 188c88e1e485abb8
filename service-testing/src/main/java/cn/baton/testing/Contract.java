package cn.baton.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.assertj.core.api.Assertions;

import java.nio.file.Path;
import java.util.List;

/**
 * The files under a producer's {@code contracts/}: the JSON Schema and an example of each payload, and the schema of each event,
 * which names its payload. Producers test what they send against the schema, consumers test what they read against the
 * example.
 */
public final class Contract {

    private static final String EVENTS = "events";
    private static final String PAYLOADS = "schemas";
    private static final String EXAMPLES = "examples";
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".json";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(uri -> SchemaId.isOurs(uri) ? shared(SchemaId.of(uri)) : null));

    private final ContractFolder folder;

    private Contract(Path folder) {
        this.folder = new ContractFolder(folder);
    }

    /** Of the module under test. */
    public static Contract own() {
        return new Contract(Path.of("contracts"));
    }

    /** Of a sibling module: {@code Contract.of("project-service")}. */
    public static Contract of(String service) {
        return new Contract(Path.of("..", service, "contracts"));
    }

    /** A schema that others refer to, of whichever module keeps it: a payload's, or of a part of payloads. */
    public static String shared(SchemaId id) {
        return of(id.module()).payloadSchema(id.file());
    }

    /** The published schema of an event, {@code issue-raised.v1}. */
    public String schema(String event) {
        return folder.read(EVENTS, event + SCHEMA);
    }

    /** The schema that the event's refers to. */
    public SchemaId payload(String event) {
        return SchemaId.of(ContractJson.read(schema(event)).path("$ref").asText());
    }

    /** The published example of an event: that of its payload, with the fields that the event's own file gives instead. */
    public String example(String event) {
        ObjectNode example = ContractJson.read(exampleFile(payload(event).file()));
        if (folder.has(EXAMPLES, event + EXAMPLE)) {
            example.setAll(ContractJson.read(exampleFile(event)));
        }
        return ContractJson.write(example);
    }

    public void assertMatches(String event, String json) {
        Schema schema = SCHEMAS.getSchema(schema(event), InputFormat.JSON);
        List<Error> errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        Assertions.assertThat(errors)
                .as("%s against its schema: %s", event, json)
                .isEmpty();
    }

    /** Every event with its version, by the names of the schema files. */
    public List<String> events() {
        return folder.names(EVENTS, SCHEMA);
    }

    /** Events that the suite's design names and the service does not announce yet, one a line. */
    public List<String> planned() {
        return folder.lines("planned-events.txt");
    }

    /** Every schema that events refer to, {@code issue-facts.v1}. */
    List<String> payloads() {
        return folder.names(PAYLOADS, SCHEMA);
    }

    String payloadSchema(String payload) {
        return folder.read(PAYLOADS, payload + SCHEMA);
    }

    /** Every payload that has an example, and every event whose own file gives other values for some fields. */
    List<String> examples() {
        return folder.names(EXAMPLES, EXAMPLE);
    }

    String exampleFile(String name) {
        return folder.read(EXAMPLES, name + EXAMPLE);
    }
}
