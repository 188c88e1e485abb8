package cn.baton.project.tour;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class TourResourceIT {

    private static final String TOURS = "/api/v1/tours";
    private static final String ENTRIES = TOURS + "/{id}/entries";
    private static final String PROJECTS = "/api/v1/projects";

    @Test
    void theTourOf33ProjectsHasAtLeastSixChampions() {
        String tour = plan("全市观摩", "2023-09-20");
        for (int i = 1; i <= 33; i++) {
            String project = register("观摩项目" + i, "411082");
            add(tour, project, i).then().statusCode(201);
            if (i <= 6) {
                honour(project, i % 2 == 0 ? "NATIONAL_FIRST" : "PROVINCIAL_CHAMPION", true);
            } else if (i == 7) {
                honour(project, "NATIONAL_FIRST", false);
            } else if (i == 8) {
                honour(project, "CITY", true);
            }
        }

        asCityAdmin()
                .get(TOURS + "/{id}/summary", tour)
                .then()
                .body("entries", equalTo(33))
                .body("champions", equalTo(6))
                .body("asOf", notNullValue());
        asCityAdmin()
                .get(TOURS + "/{id}/summary?asOf=2023-09-30", tour)
                .then()
                .body("entries", equalTo(0))
                .body("champions", equalTo(0));
    }

    @Test
    void entriesAreScoredAndRanked() {
        String tour = plan("打分观摩", "2023-09-21");
        String first = add(tour, register("甲", "411082"), 1).path("id");
        String second = add(tour, register("乙", "411082"), 2).path("id");
        add(tour, register("丙", "411082"), 3);

        score(tour, first, 0, "{\"scores\": [{\"unit\": \"A\", \"score\": 80}, {\"unit\": \"B\", \"score\": 91}]}")
                .then()
                .statusCode(200)
                .body("score", equalTo(85.5f));
        score(tour, second, 0, "{\"overallScore\": 96.25}").then().body("score", equalTo(96.25f));
        score(tour, second, 0, "{\"overallScore\": 97}").then().statusCode(412);
        score(tour, second, 1, "{\"overallScore\": 101}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("overallScore"));
        score(tour, second, 1, "{\"scores\": [{\"unit\": \"A\", \"score\": 1}, {\"unit\": \"A\", \"score\": 2}]}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("scores"));

        asCityAdmin().get(ENTRIES + "?sort=-score", tour).then().body("items.projectName", contains("乙", "甲", "丙"));
        asCityAdmin()
                .get(ENTRIES + "?count=true", tour)
                .then()
                .body("items.details.order", contains(1, 2, 3))
                .body("total", equalTo(3));
        asCityAdmin()
                .get(ENTRIES + "/{entry}/history", tour, first)
                .then()
                .body("items.verb", contains("add", "change"));
    }

    @Test
    void aProjectAndAPlaceAreOnATourOnce() {
        String tour = plan("一次观摩", "2023-09-22");
        String project = register("一次", "411082");
        String entry = add(tour, project, 1).path("id");

        add(tour, project, 2).then().statusCode(409);
        add(tour, register("二次", "411082"), 1).then().statusCode(409).body("detail", equalTo("本次活动的第 1 位已有项目"));
        String third = add(tour, register("三次", "411082"), 3).path("id");
        score(tour, third, 0, "{\"order\": 1}").then().statusCode(409);
        score(tour, third, 0, "{\"order\": 3, \"overallScore\": 90}").then().statusCode(200);
        withdraw(tour, third, 1).then().statusCode(200);
        withdraw(tour, entry, 0).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        withdraw(tour, entry, 1).then().statusCode(409);
        add(tour, project, 1).then().statusCode(201);

        asCityAdmin().get(ENTRIES + "?withdrawn=true&count=true", tour).then().body("total", equalTo(3));
        asCityAdmin().get(ENTRIES + "?count=true", tour).then().body("total", equalTo(1));
    }

    @Test
    void anOfficerSeesTheOwnAreasEntries() {
        String tour = plan("分县观摩", "2023-09-23");
        String there = add(tour, register("邻县", "411081"), 1).path("id");
        add(tour, register("本县", "411082"), 2);

        asOfficer().get(ENTRIES, tour).then().body("items.projectName", contains("本县"));
        asOfficer().get(TOURS + "/{id}/summary", tour).then().body("entries", equalTo(1));
        asOfficer().get(ENTRIES + "/{entry}", tour, there).then().statusCode(404);
        asCityAdmin().get(ENTRIES + "?areaCode=411081", tour).then().body("items.projectName", contains("邻县"));
        asOfficer()
                .body("{\"name\": \"县观摩\", \"kind\": \"TOUR\", \"heldOn\": \"2023-09-20\"}")
                .post(TOURS)
                .then()
                .statusCode(403);
    }

    @Test
    void toursAreListedByKindRoundAndDay() {
        plan("更早观摩", "2033-09-20");
        asCityAdmin()
                .body(
                        "{\"name\": \"集中开工\", \"kind\": \"GROUNDBREAKING_CEREMONY\", \"round\": \"三\", \"heldOn\": \"2033-09-21\"}")
                .post(TOURS)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"");

        asCityAdmin()
                .get(TOURS + "?heldOnFrom=2033-09-01&heldOnTo=2033-09-30")
                .then()
                .body("items.details.name", contains("集中开工", "更早观摩"));
        asCityAdmin()
                .get(TOURS + "?kind=GROUNDBREAKING_CEREMONY&round=三")
                .then()
                .body("items.details.name", contains("集中开工"));
    }

    @Test
    void onlyAProjectThatIsThereGoesOnATour() {
        add(plan("无此项目", "2023-09-25"), UUID.randomUUID().toString(), 1)
                .then()
                .statusCode(422)
                .body("violations.field", contains("projectId"));
    }

    @Test
    void toursAreThoseRecordedByThen() {
        plan("后录观摩", "2034-09-20");
        String list = TOURS + "?heldOnFrom=2034-09-01&heldOnTo=2034-09-30";

        asCityAdmin().get(list).then().body("items.details.name", contains("后录观摩"));
        asCityAdmin().get(list + "&asOf=2020-01-01").then().body("items", empty());
    }

    @Test
    void aTourIsCorrected() {
        String tour = plan("笔误观摩", "2023-09-24");

        patch(TOURS + "/" + tour, 0, "{\"name\": \"更正观摩\"}")
                .then()
                .statusCode(200)
                .body("details.name", equalTo("更正观摩"));
        patch(TOURS + "/" + tour, 0, "{\"name\": \"再改\"}").then().statusCode(412);
        asCityAdmin().get(TOURS + "/{id}/history", tour).then().body("items.verb", contains("plan", "change"));
        asCityAdmin().get(TOURS + "/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void badInputIsNamedFieldByField() {
        asCityAdmin()
                .body("{\"name\": \" \"}")
                .post(TOURS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("heldOn", "kind", "name"));
        asCityAdmin()
                .body("{\"order\": 0, \"scores\": [{\"unit\": \"!\", \"score\": -1}]}")
                .post(ENTRIES, plan("空观摩", "2023-09-25"))
                .then()
                .statusCode(422)
                .body("violations", hasSize(4));
    }

    private static RequestSpecification asOfficer() {
        return as("li", "county-officer", "411082-FGW", "411082");
    }

    private static String plan(String name, String heldOn) {
        return asCityAdmin()
                .body("{\"name\": \"%s\", \"kind\": \"TOUR\", \"heldOn\": \"%s\"}".formatted(name, heldOn))
                .post(TOURS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response add(String tour, String project, int order) {
        return asCityAdmin()
                .body("{\"projectId\": \"%s\", \"order\": %d}".formatted(project, order))
                .post(ENTRIES, tour);
    }

    private static Response score(String tour, String entry, int version, String body) {
        return patch(TOURS + "/" + tour + "/entries/" + entry, version, body);
    }

    private static Response patch(String path, int version, String body) {
        return asCityAdmin()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path);
    }

    private static Response withdraw(String tour, String entry, int version) {
        return asCityAdmin()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"路线调整\"}")
                .post(ENTRIES + "/{entry}/withdraw", tour, entry);
    }

    private static void honour(String project, String level, boolean verified) {
        String id = asCityAdmin()
                .body("{\"level\": \"%s\", \"title\": \"荣誉\", \"awardedOn\": \"2023-08-01\"}".formatted(level))
                .post(PROJECTS + "/{id}/honours", project)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (verified) {
            asCityAdmin()
                    .header("If-Match", "\"0\"")
                    .body("{}")
                    .post(PROJECTS + "/{id}/honours/{honour}/verify", project, id)
                    .then()
                    .statusCode(200);
        }
    }

    private static String register(String name, String area) {
        return asCityAdmin()
                .body("{\"name\": \"%s\", \"areaCode\": \"%s\"}".formatted(name, area))
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
