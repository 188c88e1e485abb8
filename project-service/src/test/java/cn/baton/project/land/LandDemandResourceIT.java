package cn.baton.project.land;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

import static cn.baton.project.land.LandMarket.DEMANDS;
import static cn.baton.project.land.LandMarket.add;
import static cn.baton.project.land.LandMarket.asOfficer;
import static cn.baton.project.land.LandMarket.command;
import static cn.baton.project.land.LandMarket.demand;
import static cn.baton.project.land.LandMarket.parcel;
import static cn.baton.project.land.LandMarket.patch;
import static cn.baton.project.land.LandMarket.project;
import static cn.baton.project.land.LandMarket.unique;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LandDemandResourceIT {

    @Test
    void aDemandTakesTheIndustryOfItsProject() {
        String demand = demand(project("411082"), "");

        asCityAdmin()
                .get(DEMANDS + "/{id}", demand)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("OPEN"))
                .body("details.industryCode", equalTo("C3825"));
    }

    @Test
    void aDemandIsChangedAndWithdrawn() {
        String demand = demand(project("411082"), "");

        patch(DEMANDS, demand, 0, "{\"sizeTo\": 150, \"priority\": 1}")
                .then()
                .statusCode(200)
                .body("details.sizeTo", equalTo(150));
        command(DEMANDS, demand, 1, "withdraw", "{\"reason\": \"改用厂房\"}").then().body("state", equalTo("WITHDRAWN"));
        patch(DEMANDS, demand, 2, "{\"sizeTo\": 160}").then().statusCode(409);
        asCityAdmin()
                .get(DEMANDS + "/{id}/history", demand)
                .then()
                .body("items.verb", contains("register", "change", "withdraw"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sizeFrom            | {"sizeFrom": 0}
                    sizeTo              | {"sizeTo": null}
                    details.sizeTo      | {"sizeTo": 79}
                    zoning              | {"zoning": null}
                    needBy              | {"needBy": null}
                    industryCode        | {"industryCode": "3825"}
                    investmentIntensity | {"investmentIntensity": -1}
                    plotRatio           | {"plotRatio": 1.234}
                    energyUse           | {"energyUse": -1}
                    emissions           | {"emissions": -1}
                    priority            | {"priority": 6}
                    """)
    void badInputIsNamedByItsField(String field, String patch) {
        patch(DEMANDS, demand(project("411082"), ""), 0, patch)
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }

    @Test
    void aDemandIsSeenAndMadeByThoseWhoSeeTheProject() {
        String there = demand(project("411081"), "");
        String here = demand(project("411082"), "");

        asOfficer().get(DEMANDS + "/{id}", there).then().statusCode(404);
        asOfficer().get(DEMANDS + "/{id}/candidates", there).then().statusCode(404);
        asOfficer()
                .get(DEMANDS + "?limit=200")
                .then()
                .body("items.id", hasItem(here))
                .body("items.id", not(hasItem(there)));
        asOfficer()
                .body(LandMarket.demandBody(project("411081"), ""))
                .post(DEMANDS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("projectId"));
        as("zhang", "viewer", null, null)
                .body(LandMarket.demandBody(project("411082"), ""))
                .post(DEMANDS)
                .then()
                .statusCode(403);
    }

    @Test
    void aPriorityThatIsNotStatedIsTheUsualOne() {
        asCityAdmin()
                .body("""
                        {"projectId": "%s", "details": {
                         "sizeFrom": 80, "sizeTo": 120, "zoning": "M2", "needBy": "2027-03-01"}}""".formatted(project("411082")))
                .post(DEMANDS)
                .then()
                .statusCode(201)
                .body("details.priority", equalTo(3));
    }

    @Test
    void onlyAreasOfTheCodeListArePreferred() {
        String project = project("411082");
        String body = LandMarket.demandBody(project, "");
        asCityAdmin()
                .body(body.replace("411003", "999999"))
                .post(DEMANDS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("details.preferredAreas"));

        String demand = demand(project, "");
        patch(DEMANDS, demand, 0, "{\"preferredAreas\": [\"120000\", \"411082\", \"110000\"]}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("details.preferredAreas", "details.preferredAreas"))
                .body("violations.message", contains(startsWith("120000"), startsWith("110000")));
    }

    @Test
    void demandsAreFilteredAndSorted() {
        String project = project("411082");
        String urgent = demand(project, ", \"priority\": 1, \"needBy\": \"2027-09-01\"");
        String early = demand(project, ", \"priority\": 5, \"needBy\": \"2027-02-01\"");
        String list = DEMANDS + "?projectId=" + project;

        asCityAdmin().get(list + "&sort=priority").then().body("items.id", contains(urgent, early));
        asCityAdmin().get(list + "&sort=needBy").then().body("items.id", contains(early, urgent));
        asCityAdmin()
                .get(list + "&priority=1&areaCode=411082&state=OPEN&zoning=M2&sizeFrom=80&sizeTo=80")
                .then()
                .body("items.id", contains(urgent));
        asCityAdmin()
                .get(list + "&needByFrom=2027-01-01&needByTo=2027-02-01&sort=-sizeFrom&count=true")
                .then()
                .body("items.id", contains(early))
                .body("total", equalTo(1));
    }

    @Test
    void suitableParcelsAreRankedWithTheirReasons() {
        String viewer = "U" + unique();
        String owned = ", \"ownerUnit\": \"%s\"".formatted(viewer);
        String large = add(parcel("411082", owned).replace("100", "115"));
        String best = add(parcel("411082", owned + ", \"constraints\": {\"industries\": [\"C38\"]}"));
        String elsewhere = add(parcel("411024", owned));
        add(parcel("411082", owned + ", \"constraints\": {\"industries\": [\"A\"]}"));
        String demand = demand(projectOf(viewer), "");

        as("wu", "department-officer", viewer, null)
                .get(DEMANDS + "/{id}/candidates", demand)
                .then()
                .statusCode(200)
                .body("parcel.id", contains(best, large, elsewhere))
                .body("score", contains(92, 82, 67))
                .body(
                        "[0].reasons.criterion",
                        contains("SIZE", "AREA", "ZONING", "AVAILABILITY", "READINESS", "INDUSTRY"))
                .body("[0].reasons[1].chinese", equalTo("第 1 意向区域"))
                .body("[0].reasons[1].english", equalTo("Preferred area no. 1"));
        as("wu", "department-officer", viewer, null)
                .get(DEMANDS + "/{id}/candidates?limit=1", demand)
                .then()
                .body("parcel.id", contains(best));
        asCityAdmin().get(DEMANDS + "/{id}/candidates?limit=101", demand).then().statusCode(422);
    }

    /** The condition in the database and the test in memory of each constraint must agree on every parcel. */
    @Test
    void whatIsExcludedIsCountedAndListedByItsConstraint() {
        String viewer = "U" + unique();
        String owned = ", \"ownerUnit\": \"%s\"".formatted(viewer);
        Map<String, String> breaches = Map.of(
                "TOO_SMALL", parcel("411082", owned).replace("100", "79.99"),
                "TOO_LARGE", parcel("411082", owned).replace("100", "120.01"),
                "ZONING", parcel("411082", owned).replace("M2", "M1"),
                "INDUSTRY", constrained(owned, "\"industries\": [\"C39\", \"D\"]"),
                "INVESTMENT_INTENSITY", constrained(owned, "\"minInvestmentIntensity\": 300.01"),
                "PLOT_RATIO", constrained(owned, "\"minPlotRatio\": 1.51"),
                "ENERGY", constrained(owned, "\"maxEnergyUse\": 2999"),
                "EMISSIONS", constrained(owned, "\"maxEmissions\": 3.99"),
                "TIME", constrained(owned, "\"availableFrom\": \"2027-03-02\""));
        add(parcel("411082", owned));
        String demand = demand(projectOf(viewer), "");

        breaches.forEach((constraint, parcel) -> {
            String id = add(parcel);
            as("wu", "department-officer", viewer, null)
                    .get(DEMANDS + "/{id}/exclusions/{constraint}?count=true", demand, constraint)
                    .then()
                    .statusCode(200)
                    .body("items.parcel.id", contains(id))
                    .body("items[0].broken.constraint", contains(constraint))
                    .body("items[0].broken[0].chinese", org.hamcrest.Matchers.containsString("地块"))
                    .body("total", equalTo(1));
        });
        List<Integer> counts = as("wu", "department-officer", viewer, null)
                .get(DEMANDS + "/{id}/exclusions", demand)
                .then()
                .body("constraint", hasSize(9))
                .extract()
                .path("parcels");
        assertThat(counts).containsOnly(1);
        as("wu", "department-officer", viewer, null)
                .get(DEMANDS + "/{id}/candidates", demand)
                .then()
                .body("", hasSize(1));
    }

    private static String constrained(String owned, String constraints) {
        return parcel("411082", owned + ", \"constraints\": {" + constraints + "}");
    }

    private static String projectOf(String unit) {
        return LandMarket.project("411082", ", \"leadDepartment\": \"%s\"".formatted(unit));
    }
}
