package cn.baton.project.oc4ids;

import cn.baton.testing.BatonServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * By hand, against the published schema and example, which are not ours to keep here; CONTRIBUTING.md says how. Its name
 * keeps it out of the build, whose own tests hold packages to {@code oc4ids/package.schema.json}.
 */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class Oc4idsSchemaCheck {

    private static final List<String> COURSES = List.of(
            "",
            "reserve",
            "reserve sign",
            "sign start",
            "sign start complete",
            "sign start complete commission",
            "sign start complete commission reach-capacity",
            "sign start suspend",
            "sign remove");

    private final String mark = Packages.mark();

    @Test
    void whatIsExportedIsValid() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(Path.of(System.getProperty("oc4ids.schema"))), InputFormat.JSON);
        COURSES.forEach(
                course -> Packages.registerAndBring(mark, course.isEmpty() ? new String[0] : course.split(" ")));
        Packages.registerWhole(mark, Packages.register("{\"name\": \"%s主\"}".formatted(mark)));
        Packages.take(Packages.ofAnotherPublisher(mark), false).body("kept", equalTo(true));

        String content = asCityAdmin()
                .get(Packages.EXPORT + "?q=" + mark)
                .then()
                .extract()
                .asString();

        JsonNode projects = new ObjectMapper().readTree(content).path("projects");
        assertThat(projects)
                .hasSize(COURSES.size() + 3)
                .allSatisfy(project -> Packages.assertMatches(schema, project.toString()));
        System.out.printf("%d projects are valid by the schema%n", projects.size());
    }

    @Test
    void thePublishedExampleIsTakenIn() throws IOException {
        String example = Files.readString(Path.of(System.getProperty("oc4ids.example")));

        String report = Packages.take(example, true)
                .body("refused", equalTo(0))
                .extract()
                .asPrettyString();

        System.out.println(report);
    }
}
