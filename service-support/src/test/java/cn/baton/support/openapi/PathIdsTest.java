package cn.baton.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathIdsTest {

    @ParameterizedTest
    @CsvSource({
        "/projects/{id}, id, project",
        "/dead-letters/{id}/replay, id, dead letter",
        "/deliveries/{id}, id, delivery",
        "/land/matches/{id}, id, match",
        "/projects/{id}/permits/{permitId}, id, project",
        "/projects/{id}/permits/{permitId}, permitId, permit",
        "/projects/{id}/progress-reports/{reportId}, reportId, report",
        "/projects/{id}/forces/{taskForceId}, taskForceId, task force"
    })
    void thePathOrTheNameSaysWhatAnIdIsOf(String path, String name, String thing) {
        assertThat(PathIds.thing(path, name)).contains(thing);
    }

    @ParameterizedTest
    @CsvSource({"/pipeline/{id}, id", "/{id}, id", "/projects/{code}/access/{id}, id", "/projects, id"})
    void whatNeitherSaysIsLeftToTheOperation(String path, String name) {
        assertThat(PathIds.thing(path, name)).isEmpty();
    }

    @Test
    void onlyAnIdThatIsNotDescribedGetsADescription() {
        Parameter undescribed = id();
        Parameter described = id().description("Id of the import's job");
        Parameter year = OASFactory.createParameter()
                .name("id")
                .in(Parameter.In.PATH)
                .schema(OASFactory.createSchema().format("int32"));

        describe(undescribed);
        describe(described);
        describe(year);

        assertThat(undescribed.getDescription()).isEqualTo("Id of the job");
        assertThat(described.getDescription()).isEqualTo("Id of the import's job");
        assertThat(year.getDescription()).isNull();
    }

    private static Parameter id() {
        return OASFactory.createParameter()
                .name("id")
                .in(Parameter.In.PATH)
                .schema(OASFactory.createSchema().format("uuid"));
    }

    private static void describe(Parameter parameter) {
        OpenAPI document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/jobs/{id}",
                                OASFactory.createPathItem()
                                        .GET(OASFactory.createOperation().addParameter(parameter))));
        new PathIds(document, new Schemas(document)).describe();
    }
}
