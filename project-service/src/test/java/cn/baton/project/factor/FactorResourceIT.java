package cn.baton.project.factor;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static cn.baton.project.factor.Factors.ALL;
import static cn.baton.project.factor.Factors.OF_PROJECT;
import static cn.baton.project.factor.Factors.command;
import static cn.baton.project.factor.Factors.energy;
import static cn.baton.project.factor.Factors.patch;
import static cn.baton.project.factor.Factors.project;
import static cn.baton.project.factor.Factors.request;
import static cn.baton.project.factor.Factors.unit;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class FactorResourceIT {

    private static final String MET = "{\"metOn\": \"2026-11-01\", \"evidence\": \"许发改能评〔2026〕31号\"}";

    @Test
    void aFactorIsAskedForChangedAndMet() {
        String project = project("411082");
        String id = request(project, energy("2099-12-31", ""));

        patch(project, id, 0, "{\"quantity\": 2800, \"description\": \"二期\"}")
                .then()
                .statusCode(200)
                .body("details.quantity", equalTo(2800))
                .body("overdue", equalTo(false));
        command(project, id, 1, "meet", MET)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("MET"))
                .body("metOn", equalTo("2026-11-01"));
        command(project, id, 2, "meet", MET)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/illegal-transition"))
                .body("state", equalTo("MET"));
        asCityAdmin()
                .get(OF_PROJECT + "/{requestId}/history", project, id)
                .then()
                .body("items.verb", contains("request", "change", "meet"));
    }

    @Test
    void aFactorThatIsNoLongerNeededIsCancelledWithItsReason() {
        String project = project("411082");
        String id = request(project, energy("2099-12-31", ""));

        command(project, id, 0, "cancel", "{\"reason\": \" \"}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("reason"));
        command(project, id, 0, "cancel", "{\"reason\": \"工艺调整\"}")
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("工艺调整"));
        patch(project, id, 1, "{\"priority\": 1}").then().statusCode(409);
    }

    @Test
    void aRequestWhosePriorityNobodyToldIsOfTheMiddle() {
        String project = project("411082");
        String id = request(project, "{\"kind\": \"LABOUR\", \"needBy\": \"2099-12-31\"}");

        asCityAdmin().get(OF_PROJECT + "/{requestId}", project, id).then().body("details.priority", equalTo(3));
    }

    @Test
    void whatIsClosedIsRefusedInPlainWords() {
        String project = project("411082");
        String id = request(project, energy("2099-12-31", ""));
        command(project, id, 0, "meet", MET).then().statusCode(200);

        patch(project, id, 1, "{\"priority\": 1}").then().statusCode(409).body("detail", equalTo("要素需求已保障，不能再修改"));
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        String project = project("411082");
        String id = request(project, energy("2099-12-31", ""));

        command(project, id, 5, "meet", MET).then().statusCode(412);
        asCityAdmin()
                .body(MET)
                .post(OF_PROJECT + "/{requestId}/meet", project, id)
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind       | {"kind": null}
                    quantity   | {"quantity": 0}
                    quantity   | {"quantity": 1.234}
                    unit       | {"unit": null}
                    quantity   | {"quantity": null}
                    needBy     | {"needBy": null}
                    priority   | {"priority": 0}
                    priority   | {"priority": 6}
                    department | {"department": "发改 委"}
                    """)
    void badInputIsNamedByItsField(String field, String patch) {
        String project = project("411082");

        patch(project, request(project, energy("2099-12-31", "")), 0, patch)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @Test
    void aRequestIsFoundUnderItsOwnProjectOnly() {
        String project = project("411082");
        String id = request(project, energy("2099-12-31", ""));

        asCityAdmin().get(OF_PROJECT + "/{requestId}", project, id).then().statusCode(200);
        asCityAdmin()
                .get(OF_PROJECT + "/{requestId}", project("411082"), id)
                .then()
                .statusCode(404);
        asCityAdmin().body(energy("2099-12-31", "")).post(OF_PROJECT, id).then().statusCode(404);
        asCityAdmin().get(OF_PROJECT, id).then().statusCode(404);
    }

    @Test
    void anOfficerSeesAndAsksForTheProjectsOfTheOwnAreaOnly() {
        String there = project("411081");
        String id = request(there, energy("2099-12-31", ""));

        as("li", "county-officer", "411082-FGW", "411082")
                .get(OF_PROJECT + "/{requestId}", there, id)
                .then()
                .statusCode(404);
        as("li", "county-officer", "411082-FGW", "411082")
                .body(energy("2099-12-31", ""))
                .post(OF_PROJECT, there)
                .then()
                .statusCode(404);
        as("sun", "county-officer", "411081-FGW", "411081")
                .get(OF_PROJECT, there)
                .then()
                .body("items.id", contains(id));
        as("zhang", "viewer", null, null)
                .body(energy("2099-12-31", ""))
                .post(OF_PROJECT, there)
                .then()
                .statusCode(403);
    }

    @Test
    void theDepartmentThatIsToProvideItSeesItAndMeetsIt() {
        String department = unit();
        String project = project("411082");
        String id = request(project, energy("2099-12-31", ", \"department\": \"%s\"".formatted(department)));
        request(project, energy("2099-12-31", ""));

        as("ma", "department-officer", department, null)
                .get(ALL + "?count=true")
                .then()
                .body("items.id", contains(id))
                .body("total", equalTo(1));
        as("ma", "department-officer", department, null)
                .header("If-Match", "\"0\"")
                .body(MET)
                .post(OF_PROJECT + "/{requestId}/meet", project, id)
                .then()
                .statusCode(200);
    }

    @Test
    void allRequestsAreFilteredAndSorted() {
        String unit = unit();
        String of = ", \"department\": \"%s\"".formatted(unit);
        String project = project("411082");
        String late = request(project, energy("2026-01-31", of));
        String land = request(project, energy("2099-06-30", of).replace("ENERGY", "LAND"));
        String urgent =
                request(project("411081"), energy("2099-12-31", of).replace("\"priority\": 2", "\"priority\": 1"));
        String list = ALL + "?department=" + unit;

        asCityAdmin().get(list).then().body("items.id", contains(late, land, urgent));
        asCityAdmin().get(list + "&sort=priority,-needBy").then().body("items.id", contains(urgent, land, late));
        asCityAdmin().get(list + "&sort=-requestedAt").then().body("items.id", contains(urgent, land, late));
        command(project, land, 0, "meet", MET).then().statusCode(200);
        asCityAdmin().get(list + "&sort=-metOn,needBy").then().body("items.id", contains(land, late, urgent));
        asCityAdmin().get(list + "&sort=department,needBy").then().body("items.id", contains(late, land, urgent));
        asCityAdmin().get(list + "&overdue=true").then().body("items.id", contains(late));
        asCityAdmin().get(list + "&overdue=false").then().body("items.id", contains(land, urgent));
        asCityAdmin().get(list + "&kind=LAND&state=MET").then().body("items.id", contains(land));
        asCityAdmin().get(list + "&areaCode=411081&priority=1").then().body("items.id", contains(urgent));
        asCityAdmin()
                .get(list + "&needByFrom=2026-02-01&needByTo=2099-06-30")
                .then()
                .body("items.id", contains(land));
        asCityAdmin().get(list + "&limit=2").then().body("items", hasSize(2));
        asCityAdmin().get(OF_PROJECT + "?kind=LAND", project).then().body("items.id", contains(land));
        asCityAdmin().get(ALL + "?kind=GOLD").then().statusCode(400);
    }
}
