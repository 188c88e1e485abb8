package cn.baton.project.oc4ids;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static cn.baton.project.oc4ids.Packages.IMPORT;
import static cn.baton.project.oc4ids.Packages.PROJECTS;
import static cn.baton.project.oc4ids.Packages.register;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Who may import, what is a package, and how it is sent. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class Oc4idsImportRequestIT {

    private final String mark = Packages.mark();

    @Test
    void anOfficerImportsIntoTheOwnAreaOnly() {
        String content = Packages.ofAnotherPublisher(mark);

        as("li", "county-officer", "411081-FGW", "411081")
                .body(content)
                .post(IMPORT + "?dryRun=false")
                .then()
                .statusCode(200)
                .body("kept", equalTo(false))
                .body("items[0].outcome", equalTo("REFUSED"));
        as("li", "county-officer", "411082-FGW", "411082")
                .body(content)
                .post(IMPORT + "?dryRun=false")
                .then()
                .body("created", equalTo(1));
        as("zhang", "viewer", null, null).body(content).post(IMPORT).then().statusCode(403);
    }

    @Test
    void whoDoesNotSayClearlyThatItIsMeantImportsNothing() {
        asCityAdmin()
                .body(Packages.ofAnotherPublisher(mark))
                .post(IMPORT + "?dryRun=zz")
                .then()
                .statusCode(400)
                .body("violations.field", contains("dryRun"));
        asCityAdmin().get(PROJECTS + "?externalId=oc4ids-abc123-" + mark).then().body("items", hasSize(0));
    }

    @Test
    void aProjectOfAnotherAreaCannotBeTakenOver() {
        register("{\"name\": \"邻县\", \"externalId\": \"oc4ids-abc123-%s\", \"areaCode\": \"411081\"}".formatted(mark));

        as("li", "county-officer", "411082-FGW", "411082")
                .body(Packages.ofAnotherPublisher(mark))
                .post(IMPORT + "?dryRun=false")
                .then()
                .body("refused", equalTo(1));
        asCityAdmin()
                .get(PROJECTS + "?externalId=oc4ids-abc123-" + mark)
                .then()
                .body("items[0].details.name", equalTo("邻县"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "7",
                "{\"projects\": []}",
                "{\"projects\": {}}",
                "{\"version\": \"1.1\", \"projects\": [{\"id\": \"a\"}]}",
                "{\"version\": 2, \"projects\": [{\"id\": \"a\"}]}",
                "{\"version\": {}, \"projects\": [{\"id\": \"a\"}]}"
            })
    void whatIsNoPackageOfThisVersionIsRefused(String content) {
        asCityAdmin().body(content).post(IMPORT).then().statusCode(422).contentType("application/problem+json");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        asCityAdmin().body("{\"projects\": [").post(IMPORT).then().statusCode(400);
        upload("{\"projects\": [{\"id\": \"oc4ids-abc123-%s\", \"title\": \"甲\"}, ".formatted(mark))
                .statusCode(400)
                .contentType("application/problem+json");
        asCityAdmin().get(PROJECTS + "?externalId=oc4ids-abc123-" + mark).then().body("items", empty());
    }

    @Test
    void aFileIsTakenInLikeABodyAlsoWhereItIsTooLargeForOne() {
        String projects = IntStream.range(0, 3)
                .mapToObj(i -> """
                        {"id": "oc4ids-abc123-%s-%d", "title": "大%s", "purpose": "%s"}""".formatted(mark, i, mark, "长".repeat(200_000)))
                .collect(Collectors.joining(",", "{\"projects\": [", "]}"));
        asCityAdmin().body(projects).post(IMPORT).then().statusCode(413);

        upload(projects).statusCode(200).body("kept", equalTo(true)).body("created", equalTo(3));

        asCityAdmin().get(PROJECTS + "?q=大" + mark).then().body("items", hasSize(3));
    }

    @Test
    void aRepeatedRequestHasTheFirstAnswer() {
        String content = Packages.ofAnotherPublisher(mark);
        for (String replayed : new String[] {null, "true"}) {
            asCityAdmin()
                    .header("Idempotency-Key", "oc4ids-" + mark)
                    .body(content)
                    .post(IMPORT + "?dryRun=false")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", equalTo(replayed))
                    .body("created", equalTo(1));
        }
        for (String replayed : new String[] {null, "true"}) {
            asCityAdmin()
                    .header("Idempotency-Key", "oc4ids-dry-" + mark)
                    .body("{\"projects\": [{\"id\": \"oc4ids-abc123-dry%s\", \"title\": \"甲\"}]}".formatted(mark))
                    .post(IMPORT)
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", equalTo(replayed))
                    .body("kept", equalTo(false));
        }
    }

    private static io.restassured.response.ValidatableResponse upload(String content) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.token("admin", "city-admin", "411000-fgw", null))
                .multiPart("file", "package.json", content.getBytes(StandardCharsets.UTF_8), "application/json")
                .post(IMPORT + "/file?dryRun=false")
                .then();
    }
}
