package cn.baton.project.registry;

import cn.baton.testing.BatonServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;
import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ProjectListIT {

    private static final String PROJECTS = "/api/v1/projects";

    @Inject
    EntityManager entities;

    /** In the name of each project of one test, so that it finds its own. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theListIsPagedSortedFilteredAndCounted() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 5; i++) {
            asCityAdmin()
                    .body("{\"name\": \"分页%s-%d\", \"totalInvestment\": %d}".formatted(mark, i, 100 + i / 2))
                    .post(PROJECTS)
                    .then()
                    .statusCode(201);
        }
        String list = PROJECTS + "?q=分页" + mark + "&sort=-totalInvestment,name&limit=2&count=true";
        Response first = asCityAdmin().get(list);
        first.then()
                .body("items.details.name", contains("分页" + mark + "-4", "分页" + mark + "-2"))
                .body("total", equalTo(5))
                .header("Link", startsWith("<"));
        String cursor = first.path("next");
        Response second = asCityAdmin().queryParam("cursor", cursor).get(list);
        second.then().body("items.details.name", contains("分页" + mark + "-3", "分页" + mark + "-0"));
        asCityAdmin()
                .queryParam("cursor", second.<String>path("next"))
                .get(list)
                .then()
                .body("items.details.name", contains("分页" + mark + "-1"))
                .body("next", nullValue());

        asCityAdmin()
                .queryParam("cursor", cursor)
                .get(PROJECTS + "?limit=2")
                .then()
                .statusCode(400);
        asCityAdmin().get(PROJECTS + "?sort=secret").then().statusCode(400);
        asCityAdmin().get(PROJECTS + "?sort=changedAt").then().statusCode(400);
        asCityAdmin().get(PROJECTS + "?limit=201").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=PLANNED&stage=SIGNED",
                "onCourse=true",
                "costOverrun=false",
                "externalId=x&externalId=a-{mark}",
                "nationalCode={code}&nationalCode=2306-411082-04-01-000000",
                "areaCode=411082",
                "responsibleUnit=411082-GXJ",
                "leadDepartment=411000-GXJ",
                "externalId=a-{mark}",
                "nationalCode={code}",
                "creditCode=91350100M000100Y43",
                "foreignInvested=true",
                "governmentInvested=false",
                "field=先进制造业",
                "industry=C38",
                "industry=C3825",
                "cluster=新材料",
                "chain=超硬材料&chain=别的链",
                "chainRole=强链",
                "tag=战新",
                "library=PLANNING",
                "level=COUNTY",
                "totalInvestmentFrom=100&totalInvestmentTo=100.5",
                "landAreaFrom=10&landAreaTo=10",
                "plannedStartOnFrom=2026-12-31&plannedStartOnTo=2026-12-31",
                "plannedCompletionOnTo=2027-12-31",
                "registeredFrom=2026-01-01"
            })
    void eachFilterFindsWhatFitsAndNothingElse(String filter) {
        String code = nationalCode();
        whole("{mark}金刚石", code);
        String elsewhere =
                PROJECTS + "?q=" + mark + "&" + filter.replace("{mark}", mark).replace("{code}", code);

        asCityAdmin().get(elsewhere).then().statusCode(200).body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=STARTED",
                "onCourse=false",
                "costOverrun=true",
                "session=1&session=2&batch=SIGNING&batch=GROUNDBREAKING",
                "areaCode=411081",
                "responsibleUnit=x",
                "leadDepartment=x",
                "externalId=x",
                "nationalCode=x",
                "creditCode=x",
                "foreignInvested=false",
                "governmentInvested=true",
                "field=x",
                "industry=C39",
                "industry=%",
                "cluster=x",
                "chain=x",
                "chainRole=x",
                "tag=x",
                "programme=x",
                "session=1",
                "batch=SIGNING",
                "library=RESERVE",
                "level=CITY",
                "light=RED",
                "leader=x",
                "staff=x",
                "mainProjectId=01a2b3c4-d5e6-7f80-9123-456789abcdef",
                "totalInvestmentFrom=100.51",
                "totalInvestmentTo=99",
                "landAreaFrom=11",
                "signedOnFrom=2026-01-01",
                "startedOnTo=2026-01-01",
                "completedOnFrom=2026-01-01",
                "commissionedOnFrom=2026-01-01",
                "plannedStartOnFrom=2027-01-01",
                "plannedCompletionOnTo=2027-12-30",
                "registeredTo=2026-01-01",
                "plannedStartOnTo=2026-12-30"
            })
    void noFilterLetsThroughWhatDoesNotFit(String filter) {
        whole("{mark}金刚石", nationalCode());

        asCityAdmin()
                .get(PROJECTS + "?q=" + mark + "&" + filter)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "金刚",
                "石",
                "{mark}金刚石",
                "{mark}",
                "黄河旋",
                "A-{MARK}",
                "石 {mark}",
                "旋风　金刚石",
                "Ａ-{mark}",
                "91350100m000"
            })
    void textIsFoundInNamesAndCodesFromOneCharacterOn(String text) {
        whole("{mark}金刚石", nationalCode());
        String wanted = text.replace("{mark}", mark).replace("{MARK}", mark.toUpperCase(Locale.ROOT));

        asCityAdmin()
                .get(PROJECTS + "?externalId=a-" + mark + "&q=" + wanted)
                .then()
                .body("items.size()", equalTo(1));
        asCityAdmin().get(PROJECTS + "?externalId=a-" + mark + "&q=刚金").then().body("items", empty());
        asCityAdmin()
                .get(PROJECTS + "?externalId=a-" + mark + "&q=金刚石 没有的")
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registeredAt",
                "nationalCode",
                "library",
                "light",
                "responsibleUnit",
                "leadDepartment",
                "field",
                "cluster",
                "chain",
                "name",
                "stage",
                "areaCode",
                "totalInvestment",
                "landArea",
                "signedOn",
                "startedOn",
                "completedOn",
                "commissionedOn",
                "plannedStartOn",
                "plannedCompletionOn",
                "id"
            })
    void everySortPagesThroughAllOfThem(String sort) {
        for (int i = 0; i < 3; i++) {
            register("{\"name\": \"%s-%d\"}".formatted(mark, i));
        }
        for (String direction : new String[] {"", "-"}) {
            String list = PROJECTS + "?q=" + mark + "&limit=2&sort=" + direction + sort;
            Response first = asCityAdmin().get(list);
            first.then().statusCode(200).body("items.size()", equalTo(2));
            asCityAdmin()
                    .queryParam("cursor", first.<String>path("next"))
                    .get(list)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .body("next", nullValue());
        }
    }

    @Test
    void theRegistryAnswersAsItWasKnown() {
        String id = register("{\"name\": \"%s旧名\", \"areaCode\": \"411082\"}".formatted(mark));
        age(id);
        asCityAdmin()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"0\"")
                .body("{\"name\": \"%s新名\", \"areaCode\": \"411081\"}".formatted(mark))
                .patch(PROJECTS + "/{id}", id)
                .then()
                .statusCode(200);

        String known = PROJECTS + "?count=true&q=" + mark;
        asCityAdmin().get(known).then().body("items.details.name", contains(mark + "新名"));
        asCityAdmin()
                .get(known + "&asOf=2026-03-01")
                .then()
                .body("items.details.name", contains(mark + "旧名"))
                .body("total", equalTo(1));
        asCityAdmin().get(known + "&asOf=2026-03-01&areaCode=411081").then().body("items", empty());
        asCityAdmin().get(known + "&asOf=2025-12-31").then().body("items", empty());
        asCityAdmin().get(PROJECTS + "/{id}?asOf=2026-03-01", id).then().body("details.name", equalTo(mark + "旧名"));
        asCityAdmin().get(PROJECTS + "/{id}?asOf=2025-12-31", id).then().statusCode(404);
        asCityAdmin().get(PROJECTS + "?asOf=2199-01-01").then().statusCode(422);
    }

    @Test
    void aMainProjectIsListedWithItsChainProjects() {
        String main = register("{\"name\": \"%s主\"}".formatted(mark));
        String chain = register("{\"name\": \"%s链\", \"mainProjectId\": \"%s\"}".formatted(mark, main));

        asCityAdmin().get(PROJECTS + "/{id}/related", chain).then().body("id", containsInAnyOrder(main, chain));
        asCityAdmin().get(PROJECTS + "/{id}/related", main).then().body("id", containsInAnyOrder(main, chain));
        asCityAdmin().get(PROJECTS + "?mainProjectId=" + main).then().body("items.id", contains(chain));
    }

    @Test
    void aChainProjectHasNoChainOfItsOwn() {
        String main = register("{\"name\": \"%s主\"}".formatted(mark));
        String chain = register("{\"name\": \"%s链\", \"mainProjectId\": \"%s\"}".formatted(mark, main));
        String other = register("{\"name\": \"%s另\"}".formatted(mark));

        link(other, chain, 409);
        link(main, other, 409);
        link(main, main, 422);
        link(other, main, 200);
        asCityAdmin().get(PROJECTS + "/{id}/related", other).then().body("id", containsInAnyOrder(main, chain, other));
    }

    private static void link(String project, String main, int status) {
        asCityAdmin()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"mainProjectId\": \"%s\"}".formatted(main))
                .patch(PROJECTS + "/{id}", project)
                .then()
                .statusCode(status);
    }

    @Test
    void lightsAndLibrariesSortByTheirOrderAndNotByTheirNames() {
        for (Light light : Light.values()) {
            mark(register("{\"name\": \"%s%s\"}".formatted(mark, light)), light);
        }
        register("{\"name\": \"%s无\"}".formatted(mark));

        asCityAdmin()
                .get(PROJECTS + "?sort=-light&q=" + mark)
                .then()
                .body("items.light", contains("RED", "YELLOW", "GREEN", null));
    }

    private void mark(String id, Light light) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update project set light = ?1 where id = ?2")
                        .setParameter(1, light.name())
                        .setParameter(2, UUID.fromString(id))
                        .executeUpdate());
    }

    private void whole(String name, String nationalCode) {
        register("""
                {"name": "%s", "externalId": "%s", "nationalCode": "%s", "areaCode": "411082",
                 "responsibleUnit": "411082-GXJ", "leadDepartment": "411000-GXJ",
                 "owner": {"name": "黄河旋风", "creditCode": "91350100M000100Y43", "foreignInvested": true},
                 "field": "先进制造业", "industryCode": "C3825", "cluster": "新材料", "chain": "超硬材料",
                 "chainRole": "强链", "tags": ["战新"], "totalInvestment": 100.5, "landArea": 10,
                 "plannedStartOn": "2026-12-31", "plannedCompletionOn": "2027-12-31",
                 "location": {"type": "Point", "coordinates": [113.85, 34.03]}}""".formatted(name.replace("{mark}", mark), "a-" + mark, nationalCode));
    }

    private static String nationalCode() {
        return "2306-411082-04-01-%06d"
                .formatted(java.util.concurrent.ThreadLocalRandom.current().nextInt(1_000_000));
    }

    private static String register(String body) {
        return asCityAdmin()
                .body(body)
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As if it had been registered at the beginning of the year: nothing else about it depends on the clock. */
    private void age(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update project_validity set known_from = '2026-01-01T00:00:00Z' where id = ?1")
                        .setParameter(1, UUID.fromString(id))
                        .executeUpdate());
    }
}
