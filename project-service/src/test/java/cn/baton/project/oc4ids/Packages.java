package cn.baton.project.oc4ids;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.response.ValidatableResponse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;

/** Projects and packages as these tests need them. */
final class Packages {

    static final String PROJECTS = "/api/v1/projects";
    static final String EXPORT = "/api/v1/exports/oc4ids";
    static final String IMPORT = "/api/v1/imports/oc4ids";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Packages() {}

    static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    static String nationalCode() {
        return "2306-411082-04-01-%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    }

    static String register(String body) {
        return asCityAdmin()
                .body(body)
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A project of which everything is known that people tell. */
    static String registerWhole(String mark, String mainProject) {
        return register("""
                {"name": "%1$s金刚石材料", "externalId": "x-%1$s", "nationalCode": "%2$s", "areaCode": "411082",
                 "responsibleUnit": "411082-GXJ", "leadDepartment": "411000-GXJ",
                 "owner": {"name": "黄河旋风", "creditCode": "91350100M000100Y43", "foreignInvested": true},
                 "governmentInvested": false, "field": "先进制造业", "industryCode": "C3825", "cluster": "新材料",
                 "chain": "超硬材料", "chainRole": "强链", "tags": ["战新", "新基建"], "description": "金刚石微粉",
                 "totalInvestment": 1200000.55, "landArea": 1500.50, "durationYears": 5,
                 "expectedOutputValue": 5000000, "capacities": [{"product": "微粉", "quantity": 9000, "unit": "吨"}],
                 "location": {"type": "Point", "coordinates": [113.850, 34.03]}, "mainProjectId": "%3$s",
                 "agreedStartOn": "2026-12-01", "plannedSigningOn": "2026-09-30", "plannedStartOn": "2026-12-31",
                 "plannedCompletionOn": "2027-12-31", "plannedCommissioningOn": "2028-03-31"}""".formatted(mark, nationalCode(), mainProject));
    }

    static void command(String project, String verb, String body) {
        String version = asCityAdmin().get(PROJECTS + "/{id}", project).header("ETag");
        asCityAdmin()
                .header("If-Match", version)
                .body(body)
                .post(PROJECTS + "/{id}/" + verb, project)
                .then()
                .statusCode(200);
    }

    /** Through all stages up to the one that the last of the verbs leads to. */
    static String registerAndBring(String mark, String... verbs) {
        String project = register("{\"name\": \"%s%s\", \"owner\": {\"name\": \"甲\"}, \"areaCode\": \"411082\"}"
                .formatted(mark, String.join("-", verbs)));
        for (String verb : verbs) {
            command(
                    project,
                    verb,
                    switch (verb) {
                        case "reserve" -> evidenced("reservedOn", "2026-01-01", "SCREENING_RESULT");
                        case "sign" -> evidenced("signedOn", "2026-02-01", "AGREEMENT");
                        case "start" -> evidenced("startedOn", "2026-03-01", "CONSTRUCTION_PERMIT", "SITE_PHOTO");
                        case "complete" -> evidenced("completedOn", "2026-04-01", "COMPLETION_ACCEPTANCE");
                        case "commission" -> evidenced("commissionedOn", "2026-05-01", "TRIAL_PRODUCTION_RECORD");
                        case "reach-capacity" -> evidenced("atCapacityOn", "2026-06-01", "CAPACITY_RECORD");
                        default -> "{\"on\": \"2026-07-01\", \"reason\": \"调整\", \"approvedBy\": \"411000-FGW\"}";
                    });
        }
        return project;
    }

    private static String evidenced(String field, String day, String... kinds) {
        List<String> evidence = java.util.stream.Stream.of(kinds)
                .map(kind -> "{\"kind\": \"%s\", \"title\": \"佐证\"}".formatted(kind))
                .toList();
        return "{\"%s\": \"%s\", \"evidence\": [%s]}".formatted(field, day, String.join(",", evidence));
    }

    static void assertMatches(Schema schema, String json) {
        List<Error> errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors).as(json).isEmpty();
    }

    /** By what Baton says of its own packages; the standard's schema has its own check, see CONTRIBUTING.md. */
    static void assertMatchesProfile(String json) {
        assertMatches(SCHEMAS.getSchema(read("package.schema.json"), InputFormat.JSON), json);
    }

    /** A package of another publisher, of one project with a bit of everything that the standard has. */
    static String ofAnotherPublisher(String mark) {
        return read("other-publisher.json").replace("{mark}", mark).replace("{code}", nationalCode());
    }

    static ValidatableResponse take(String content, boolean dryRun) {
        return asCityAdmin()
                .body(content)
                .post(IMPORT + "?dryRun=" + dryRun)
                .then()
                .statusCode(200);
    }

    static String read(String resource) {
        try (InputStream content = Packages.class.getResourceAsStream("/oc4ids/" + resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
