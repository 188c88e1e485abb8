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

    private static final String SCHEMA = ".schema.json";

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

    /** The published schema of an event. */
    public String schema(String name) {
        return read(folder.resolve("events").resolve(name + SCHEMA));
    }

    public void assertMatches(String name, String json) {
        Schema schema = SCHEMAS.getSchema(schema(name), InputFormat.JSON);
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
        return names("events", SCHEMA);
    }

    /** Every event that has an example. */
    public List<String> examples() {
        return names("examples", ".json");
    }

    /** Events that the suite's design names and the service does not announce yet, one a line. */
    public List<String> planned() {
        Path list = folder.resolve("planned-events.txt");
        return Files.exists(list)
                ? read(list)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList()
                : List.of();
    }

    /** A service that announces nothing has no such folder. */
    private List<String> names(String kind, String ending) {
        if (!Files.isDirectory(folder.resolve(kind))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(kind))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
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
