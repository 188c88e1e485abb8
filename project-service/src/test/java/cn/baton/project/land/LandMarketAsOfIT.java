package cn.baton.project.land;

import cn.baton.project.Past;
import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

import static cn.baton.project.land.LandMarket.DEMANDS;
import static cn.baton.project.land.LandMarket.MATCHES;
import static cn.baton.project.land.LandMarket.PARCELS;
import static cn.baton.project.land.LandMarket.accept;
import static cn.baton.project.land.LandMarket.add;
import static cn.baton.project.land.LandMarket.command;
import static cn.baton.project.land.LandMarket.demand;
import static cn.baton.project.land.LandMarket.parcel;
import static cn.baton.project.land.LandMarket.patch;
import static cn.baton.project.land.LandMarket.project;
import static cn.baton.project.land.LandMarket.propose;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** The land supermarket as it was known: what was told today was not so yesterday. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LandMarketAsOfIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String YESTERDAY = "&asOf=" + TODAY.minusDays(1);
    private static final String BEFORE_ALL = "&asOf=" + TODAY.minusDays(4);

    /** 鄢陵 and 襄城. */
    private static final String HERE = "411024";

    private static final String THERE = "411025";
    private static final String REASON = "{\"reason\": \"规划调整\"}";

    @Inject
    AgroalDataSource dataSource;

    private Past past;
    private String project;
    private String parcel;
    private String demand;
    private String number;

    @BeforeEach
    void twoDaysAgo() throws SQLException {
        past = new Past(dataSource);
        project = project(HERE);
        parcel = add(parcel(HERE, ", \"ownerUnit\": \"411024-ZRZY\""));
        demand = demand(project, "");
        number = asCityAdmin().get(PARCELS + "/{id}", parcel).path("details.number");
        past.told("project", project, 2);
        past.told("parcel", parcel, 2);
        past.told("land_demand", demand, 2);
    }

    @Test
    void aParcelIsShownFilteredAndSortedAsItWasOnTheDay() throws SQLException {
        patch(PARCELS, parcel, 0, "{\"size\": 60, \"zoning\": \"M1\", \"name\": \"新名\"}")
                .then()
                .statusCode(200);
        command(PARCELS, parcel, 1, "withdraw", REASON).then().statusCode(200);

        String list = PARCELS + "?sort=-size&q=" + number;
        asCityAdmin()
                .get(list + "&state=WITHDRAWN&zoning=M1&sizeTo=60")
                .then()
                .body("items.version", contains(2))
                .body("items.stateReason", contains("规划调整"));
        asCityAdmin().get(list + "&asOf=" + TODAY).then().body("items.state", contains("WITHDRAWN"));
        asCityAdmin()
                .get(list + "&count=true&state=AVAILABLE&zoning=M2&sizeFrom=100" + YESTERDAY)
                .then()
                .body("total", equalTo(1))
                .body("items.version", contains(0))
                .body("items.details.size", contains(100))
                .body("items.details.name", contains("测试地块"))
                .body("items[0].stateReason", nullValue());
        asCityAdmin().get(list + "&state=WITHDRAWN" + YESTERDAY).then().body("items", empty());
        asCityAdmin().get(list + BEFORE_ALL).then().body("items", empty());
    }

    @Test
    void aParcelIsSeenByWhoeverHadItOnTheDay() throws SQLException {
        patch(PARCELS, parcel, 0, "{\"areaCode\": \"%s\", \"ownerUnit\": \"411025-ZRZY\"}".formatted(THERE))
                .then()
                .statusCode(200);

        String list = PARCELS + "?q=" + number;
        officer(HERE).get(list).then().body("items", empty());
        officer(HERE).get(list + YESTERDAY).then().body("items.id", contains(parcel));
        officer(THERE).get(list).then().body("items.id", contains(parcel));
        officer(THERE).get(list + YESTERDAY).then().body("items", empty());
        department("411024-ZRZY").get(list + YESTERDAY).then().body("items.details.areaCode", contains(HERE));
        department("411025-ZRZY").get(list + YESTERDAY).then().body("items", empty());
    }

    @Test
    void aDemandIsShownFilteredAndSortedAsItWasOnTheDay() {
        patch(DEMANDS, demand, 0, "{\"sizeFrom\": 90, \"priority\": 1, \"needBy\": \"2028-01-01\"}")
                .then()
                .statusCode(200);
        command(DEMANDS, demand, 1, "withdraw", REASON).then().statusCode(200);

        String list = DEMANDS + "?projectId=" + project;
        asCityAdmin()
                .get(list + "&state=WITHDRAWN&priority=1&sizeFrom=90")
                .then()
                .body("items.version", contains(2));
        asCityAdmin()
                .get(list + "&sort=needBy&state=OPEN&priority=2&sizeTo=80&needByTo=2027-03-01" + YESTERDAY)
                .then()
                .body("items.version", contains(0))
                .body("items.details.needBy", contains("2027-03-01"))
                .body("items[0].stateReason", nullValue());
        asCityAdmin().get(list + "&state=WITHDRAWN" + YESTERDAY).then().body("items", empty());
        asCityAdmin().get(list + BEFORE_ALL).then().body("items", empty());
    }

    @Test
    void aDemandIsSeenByWhoeverHadItsProjectOnTheDay() throws SQLException {
        move(project, THERE);

        String list = DEMANDS + "?projectId=" + project;
        officer(HERE).get(list).then().body("items", empty());
        officer(HERE).get(list + "&areaCode=" + HERE + YESTERDAY).then().body("items.id", contains(demand));
        officer(THERE).get(list).then().body("items.id", contains(demand));
        officer(THERE).get(list + YESTERDAY).then().body("items", empty());
    }

    @Test
    void whatAMatchDecidesIsSoFromItsDayOn() throws SQLException {
        String match = propose(demand, parcel);
        String rival = propose(demand(project(HERE), ""), parcel);
        past.told("land_match", match, 2);
        past.told("land_match", rival, 2);
        past.told("project", projectOf(rival), 2);
        accept(match, 0).then().statusCode(200);

        String matches = MATCHES + "?sort=score&parcelId=" + parcel;
        asCityAdmin().get(matches).then().body("items.state", containsInAnyOrder("ACCEPTED", "SUPERSEDED"));
        asCityAdmin()
                .get(matches + "&state=PROPOSED&areaCode=" + HERE + YESTERDAY)
                .then()
                .body("items.id", containsInAnyOrder(match, rival))
                .body("items.version", contains(0, 0))
                .body("items.decidedAt", contains(nullValue(), nullValue()))
                .body("items.supersededBy", contains(nullValue(), nullValue()));
        asCityAdmin().get(matches + BEFORE_ALL).then().body("items", empty());
        asCityAdmin()
                .get(PARCELS + "?q=" + number + YESTERDAY)
                .then()
                .body("items.state", contains("AVAILABLE"))
                .body("items[0].allottedTo", nullValue());
        asCityAdmin().get(DEMANDS + "?projectId=" + project + YESTERDAY).then().body("items.state", contains("OPEN"));

        past.told("land_match", match, 1);
        command(MATCHES, match, 1, "release", "{\"reason\": \"项目终止\"}").then().statusCode(200);
        asCityAdmin().get(matches + YESTERDAY).then().body("items.state", hasItem("ACCEPTED"));
        asCityAdmin().get(matches + "&asOf=" + TODAY).then().body("items.state", hasItem("RELEASED"));
    }

    /** Of either side: the parcel's, the project's. */
    @Test
    void aMatchIsSeenByWhoeverHadParcelOrProjectOnTheDay() throws SQLException {
        String match = propose(demand, parcel);
        past.told("land_match", match, 2);
        move(project, THERE);
        patch(PARCELS, parcel, 0, "{\"areaCode\": \"411003\", \"ownerUnit\": null}")
                .then()
                .statusCode(200);

        String list = MATCHES + "?demandId=" + demand;
        officer(HERE).get(list).then().body("items", empty());
        officer(HERE).get(list + YESTERDAY).then().body("items.id", contains(match));
        department("411024-ZRZY").get(list + YESTERDAY).then().body("items.id", contains(match));
        for (String area : new String[] {THERE, "411003"}) {
            officer(area).get(list).then().body("items.id", contains(match));
            officer(area).get(list + YESTERDAY).then().body("items", empty());
        }
    }

    /** Numbers of parcels and names of projects are those of the day, too. */
    @Test
    void anExportNamesParcelsAndProjectsAsTheyWere() throws SQLException {
        String match = propose(demand, parcel);
        past.told("land_match", match, 2);
        patch(PARCELS, parcel, 0, "{\"number\": \"N-%s\"}".formatted(number))
                .then()
                .statusCode(200);
        patch("/api/v1/projects", project, version(project), "{\"name\": \"改名项目\"}")
                .then()
                .statusCode(200);

        String export = "/api/v1/exports/land/matches?format=csv&demandId=" + demand;
        asCityAdmin().get(export).then().body(containsString("改名项目")).body(containsString("N-" + number));
        asCityAdmin()
                .get(export + YESTERDAY)
                .then()
                .body(containsString("用地项目"))
                .body(containsString(number))
                .body(not(containsString("N-" + number)));
        asCityAdmin()
                .get("/api/v1/exports/land/demands?format=csv&projectId=" + project + YESTERDAY)
                .then()
                .body(containsString("用地项目"));
        move(project, THERE);
        officer(HERE).get(export + YESTERDAY).then().body(containsString("用地项目"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1/exports"})
    void nobodyKnowsTomorrow(String exports) {
        for (String list : new String[] {PARCELS, DEMANDS, MATCHES}) {
            String address = exports.isEmpty() ? list : list.replace("/api/v1", exports);
            asCityAdmin()
                    .get(address + "?asOf=" + TODAY.plusDays(1))
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("violations.field", contains("asOf"));
            asCityAdmin().get(address + "?asOf=gestern").then().statusCode(400);
        }
    }

    @Test
    void aCodeThatAParcelOnceHadIsInUse() {
        String zone = "9" + String.format("%05d", Math.floorMod(parcel.hashCode(), 100_000));
        asCityAdmin()
                .body("""
                        {"code": "%1$s", "chinese": "功能区 %1$s", "english": "Zone %1$s", "order": 900, "source": "测试"}""".formatted(zone))
                .post("/api/v1/codelists/areas/entries")
                .then()
                .statusCode(201);
        String there = add(parcel(zone, ""));
        patch(PARCELS, there, 0, "{\"areaCode\": \"%s\"}".formatted(HERE))
                .then()
                .statusCode(200);

        asCityAdmin()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/codelists/areas/entries/{code}", zone)
                .then()
                .statusCode(409);
    }

    private static void move(String project, String area) {
        patch("/api/v1/projects", project, version(project), "{\"areaCode\": \"%s\"}".formatted(area))
                .then()
                .statusCode(200);
    }

    private static int version(String project) {
        return asCityAdmin().get("/api/v1/projects/{id}", project).path("version");
    }

    private static String projectOf(String match) {
        return asCityAdmin().get(MATCHES + "/{id}", match).path("projectId");
    }

    private static RequestSpecification officer(String area) {
        return as("li", "county-officer", area + "-FGW", area);
    }

    private static RequestSpecification department(String unit) {
        return as("ma", "department-officer", unit, null);
    }
}
