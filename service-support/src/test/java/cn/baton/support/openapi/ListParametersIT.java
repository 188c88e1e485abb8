package cn.baton.support.openapi;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

/** The parameters of a list are a record that may hold another one, and the document has each of them once. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ListParametersIT {

    private JsonPath document;

    @BeforeEach
    void read() {
        document =
                RestAssured.given().accept("application/json").get("/q/openapi").jsonPath();
    }

    @Test
    void eachParameterOfARecordAndOfTheOneWithinIsDocumentedOnce() {
        List<String> names = document.getList("paths.'/shelves'.get.parameters.findAll { it.in == 'query' }.name");

        assertThat(names)
                .containsExactlyInAnyOrder("wood", "full", "builtFrom", "floor", "owner", "heightFrom", "lit", "by");
    }

    @Test
    void aParameterOfTheRecordWithinKeepsWhatItSays() {
        Map<String, Object> floor = document.getMap("paths.'/shelves'.get.parameters.find { it.name == 'floor' }");

        assertThat(floor).containsEntry("description", "Of the storey").containsEntry("example", 1);
        assertThat(floor.get("schema")).asInstanceOf(MAP).containsEntry("maximum", 9);
    }

    @Test
    void whatSeveralListsTakeAlikeIsDeclaredOnce() {
        assertThat(document.getList("paths.'/api/v1/jobs'.get.parameters.'$ref'"))
                .contains("#/components/parameters/limit", "#/components/parameters/cursor");
        assertThat(document.getString("components.parameters.limit.description"))
                .isEqualTo("Items in a page, 1 to 200");
    }
}
