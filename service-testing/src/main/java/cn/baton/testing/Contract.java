package cn.baton.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.assertj.core.api.Assertions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files under a producer's {@code contracts/}: an event's JSON Schema and one example of it. Producers test what they
 * send against the schema, consumers test what they read against the example.
 */
public final class Contract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Path folder;

    private Contract(Path folder) {
        this.folder = folder;
    }

    /** Of the module under test. */
    public static Contract own() {
        return new Contract(Path.of("contracts"));
    }

    /** Of a sibling module: {@code Contract.of("project-service")}. */
    public static Contract of(String service) {
        return new Contract(Path.of("..", service, "contracts"));
    }

    /** The published example of an event, {@code issue-raised.v1}. */
    public String example(String name) {
        return read(folder.resolve("examples").resolve(name + ".json"));
    }

    public void assertMatches(String name, String json) {
        Schema schema =
                SCHEMAS.getSchema(read(folder.resolve("events").resolve(name + ".schema.json")), InputFormat.JSON);
        List<Error> errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        Assertions.assertThat(errors)
                .as("%s against its schema: %s", name, json)
                .isEmpty();
    }

    /** Every event with its version, by the names of the schema files. */
    public List<String> events() {
        try (Stream<Path> files = Files.list(folder.resolve("events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.length() - ".schema.json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
