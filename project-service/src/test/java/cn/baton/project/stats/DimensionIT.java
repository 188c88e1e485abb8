package cn.baton.project.stats;

import cn.baton.project.registry.Dimension;
import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

/** Whatever the list is broken down by, its groups are its lists, and none of its projects is lost. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class DimensionIT {

    private static final List<Integer> SESSIONS = List.of(9, 10, 7801);
    private static final List<String> BATCHES = List.of("SIGNING", "GROUNDBREAKING");
    private static final List<String> PROGRAMMES = List.of("DIM-A", "DIM-B");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String ours = "q=" + mark;
    private final Random random = new Random();

    @BeforeEach
    void fill() {
        // There already where another test has made them.
        SESSIONS.forEach(number -> asCityAdmin()
                .body("{\"number\": %d, \"title\": \"第%d期\", \"heldOn\": \"2023-09-06\"}".formatted(number, number))
                .post("/api/v1/sessions"));
        PROGRAMMES.forEach(code -> asCityAdmin()
                .body("{\"code\": \"%s\", \"name\": \"n\", \"year\": 2023, \"level\": \"CITY\"}".formatted(code))
                .post("/api/v1/programmes"));
        for (int i = 0; i < 8; i++) {
            String id = asCityAdmin()
                    .body("""
                            {"name": "维度%s-%d", "areaCode": %s, "chain": %s, "field": "先进制造业", "industryCode": %s,
                             "tags": %s, "totalInvestment": %d}""".formatted(
                                    mark,
                                    i,
                                    any("\"411002\"", "\"411082\"", "null"),
                                    any("\"超硬材料\"", "null"),
                                    any("\"C3825\"", "\"C38\"", "\"C391\"", "null"),
                                    any("[]", "[\"战新\"]", "[\"战新\", \"新基建\"]"),
                                    i * 100))
                    .post("/api/v1/projects")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            // The first has none, the second all of them.
            for (String programme : PROGRAMMES) {
                if (i == 1 || (i > 1 && random.nextBoolean())) {
                    asCityAdmin()
                            .body("{\"projectId\": \"%s\", \"addedOn\": \"2023-02-01\"}".formatted(id))
                            .post("/api/v1/programmes/{code}/members", programme)
                            .then()
                            .statusCode(201);
                }
            }
            for (int session : SESSIONS) {
                for (String batch : BATCHES) {
                    if (i == 1 || (i > 1 && random.nextInt(3) == 0)) {
                        asCityAdmin()
                                .body("{\"projectId\": \"%s\", \"batch\": \"%s\"}".formatted(id, batch))
                                .post("/api/v1/sessions/{number}/participations", session)
                                .then()
                                .statusCode(201);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void groupsAreListsAndNothingIsLost(Dimension by) {
        JsonPath stages = read("/api/v1/stats/stages?by=" + by + "&" + ours);
        Map<String, Long> groups = new LinkedHashMap<>();
        stages.<Map<String, Object>>getList("sums")
                .forEach(sum ->
                        groups.merge((String) sum.get("group"), ((Number) sum.get("projects")).longValue(), Long::sum));
        String parameter = parameterOf(by);

        groups.forEach((group, projects) -> {
            if (group != null) {
                assertThat(count(parameter + "=" + group))
                        .as(parameter + "=" + group)
                        .isEqualTo(projects);
            }
        });
        String any = groups.keySet().stream()
                .filter(java.util.Objects::nonNull)
                .map(group -> parameter + "=" + group)
                .collect(joining("&"));
        long withAny = any.isEmpty() ? 0 : count(any);
        assertThat(withAny + groups.getOrDefault(null, 0L)).isEqualTo(stages.getLong("total.projects"));
        read("/api/v1/stats/investment?by=" + by + "&" + ours);
        read("/api/v1/stats/permits?by=" + by + "&" + ours);
    }

    @Test
    void sessionsComeByNumberAndWhatHasNoneLast() {
        asCityAdmin()
                .get("/api/v1/stats/stages?by=SESSION&" + ours)
                .then()
                .body("sums.group", contains("9", "10", "7801", null));
    }

    private long count(String filter) {
        return read("/api/v1/projects?limit=1&count=true&" + ours + "&" + filter)
                .getLong("total");
    }

    private static JsonPath read(String address) {
        return asCityAdmin().get(address).then().statusCode(200).extract().jsonPath();
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String parameterOf(Dimension dimension) {
        return switch (dimension) {
            case AREA -> "areaCode";
            case CHAIN_ROLE -> "chainRole";
            case RESPONSIBLE_UNIT -> "responsibleUnit";
            case LEAD_DEPARTMENT -> "leadDepartment";
            default -> dimension.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
