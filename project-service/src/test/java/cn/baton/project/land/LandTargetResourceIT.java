package cn.baton.project.land;

import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import static cn.baton.project.land.LandMarket.TARGETS;
import static cn.baton.project.land.LandMarket.add;
import static cn.baton.project.land.LandMarket.asOfficer;
import static cn.baton.project.land.LandMarket.parcel;
import static cn.baton.project.land.LandMarket.patch;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class LandTargetResourceIT {

    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);

    @Inject
    AgroalDataSource dataSource;

    @Test
    void theThreeTargetsOfAZoneAreSetReportedAndRead() {
        String zone = zone();
        String reserve = set(zone, "RESERVE", 700);
        set(zone, "REVIVED", 500);
        set(zone, "REPORTED", 1000);

        report(reserve, 300, "").then().statusCode(201).body("evidence", equalTo("土地收储协议"));
        report(reserve, 112.5, "").then().statusCode(201);

        asCityAdmin()
                .get(TARGETS + "?areaCode=" + zone + "&year=2026&count=true")
                .then()
                .body("total", equalTo(3));
        asCityAdmin()
                .get(TARGETS + "/{id}", reserve)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("achieved", equalTo(412.5f))
                .body("progress", equalTo(0.5893f))
                .body("lastAchievedOn", equalTo("2026-11-01"));
        asCityAdmin()
                .get(TARGETS + "/{id}/achievements?sort=recordedAt", reserve)
                .then()
                .body("items.area", contains(300f, 112.5f));
    }

    @Test
    void whatWasAchievedIsAskedAsItWasKnown() throws SQLException {
        String zone = zone();
        String id = set(zone, "RESERVE", 700);
        report(id, 300, "").then().statusCode(201);
        toldTwoDaysAgo(id);
        report(id, 112.5, "").then().statusCode(201);
        patch(TARGETS, id, 2, "{\"target\": 825}").then().statusCode(200);

        String list = TARGETS + "?areaCode=" + zone;
        asCityAdmin()
                .get(list)
                .then()
                .body("items.achieved", contains(412.5f))
                .body("items.progress", contains(0.5f))
                .body("items.version", contains(3));
        asCityAdmin()
                .get(list + "&sort=-progress&asOf=" + YESTERDAY)
                .then()
                .body("items.achieved", contains(300f))
                .body("items.progress", contains(0.4286f))
                .body("items.details.target", contains(700f));
        asCityAdmin()
                .get(TARGETS + "/{id}/achievements?asOf=" + YESTERDAY, id)
                .then()
                .body("items.area", contains(300f));
        asCityAdmin().get(list + "&asOf=" + YESTERDAY.minusDays(2)).then().body("items", empty());
        asCityAdmin().get(list + "&asOf=2199-01-01").then().statusCode(422);
    }

    @Test
    void aMistakeIsSetOffWithItsReasonAndNeverErased() {
        String id = set(zone(), "REVIVED", 100);
        report(id, 80, "").then().statusCode(201);

        report(id, -30, "").then().statusCode(422).body("violations.field", contains("reason"));
        report(id, -30, ", \"reason\": \"重复上报\"").then().statusCode(201);
        report(id, -60, ", \"reason\": \"重复上报\"").then().statusCode(422).body("violations.field", contains("area"));

        asCityAdmin().get(TARGETS + "/{id}", id).then().body("achieved", equalTo(50f));
        asCityAdmin().get(TARGETS + "/{id}/achievements?count=true", id).then().body("total", equalTo(2));
    }

    @Test
    void landReportedWithAParcelStaysWithinItsSize() {
        String id = set(zone(), "RESERVE", 100);
        String with = ", \"parcelId\": \"%s\"".formatted(add(parcel("411082", "")));

        report(id, 60, with).then().statusCode(201);
        report(id, 60, with).then().statusCode(422).body("violations.field", contains("area"));
        report(id, 40, with).then().statusCode(201);
        report(id, 1, ", \"parcelId\": \"01a2b3c4-d5e6-7f80-9123-456789abcdef\"")
                .then()
                .statusCode(422)
                .body("violations.field", contains("parcelId"));
    }

    @Test
    void reportsAtTheSameTimeAllCount() {
        String id = set(zone(), "RESERVE", 100);

        IntStream.range(0, 8).parallel().forEach(i -> report(id, 5, "").then().statusCode(201));

        asCityAdmin()
                .get(TARGETS + "/{id}", id)
                .then()
                .body("achieved", equalTo(40f))
                .body("progress", equalTo(0.4f));
    }

    @Test
    void aTargetIsSetOnceAndChangedWithItsHistory() {
        String zone = zone();
        String id = set(zone, "RESERVE", 700);

        asCityAdmin().body(target(zone, "RESERVE", 800)).post(TARGETS).then().statusCode(409);
        patch(TARGETS, id, 0, "{\"target\": 800}").then().statusCode(200).body("details.target", equalTo(800));
        patch(TARGETS, id, 0, "{\"target\": 900}").then().statusCode(412);
        asCityAdmin()
                .get(TARGETS + "/{id}/history", id)
                .then()
                .body("items.verb", contains("set", "change"))
                .body("items[1].before.details.target", equalTo(700f));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    areaCode | "411071" | "41"
                    areaCode | "411071" | "999998"
                    year     | 2026     | 1999
                    year     | 2026     | 2139
                    kind     | "REVIVED" | null
                    target   | 500      | 0
                    target   | 500      | 1.234
                    """)
    void aBadTargetIsNamedByItsField(String field, String good, String bad) {
        asCityAdmin()
                .body(target("411071", "REVIVED", 500)
                        .replace("\"" + field + "\": " + good, "\"" + field + "\": " + bad))
                .post(TARGETS)
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    achievedOn | "area": 1, "achievedOn": "2025-12-31", "evidence": "协议"
                    achievedOn | "area": 1, "achievedOn": "2026-12-31", "evidence": "协议"
                    achievedOn | "area": 1, "evidence": "协议"
                    area       | "area": 0, "achievedOn": "2026-11-01", "evidence": "协议"
                    area       | "area": 0.001, "achievedOn": "2026-11-01", "evidence": "协议"
                    evidence   | "area": 1, "achievedOn": "2026-11-01"
                    """)
    void aBadReportIsNamedByItsField(String field, String body) {
        asCityAdmin()
                .body("{" + body + "}")
                .post(TARGETS + "/{id}/achievements", set(zone(), "RESERVE", 700))
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }

    @Test
    void anOfficerReportsForTheOwnAreaOnlyAndSetsNoTarget() {
        String there = set(zone(), "RESERVE", 10);

        asOfficer().get(TARGETS + "/{id}", there).then().statusCode(404);
        asOfficer()
                .body(entry(5, ""))
                .post(TARGETS + "/{id}/achievements", there)
                .then()
                .statusCode(404);
        asOfficer().get(TARGETS + "?limit=200").then().body("items.id", not(hasItem(there)));
        asOfficer().body(target("411082", "RESERVE", 10)).post(TARGETS).then().statusCode(403);
    }

    /** No test shares its targets with another. */
    private static String zone() {
        String zone = Integer.toString(ThreadLocalRandom.current().nextInt(500_000, 999_999));
        asCityAdmin()
                .body("""
                        {"code": "%1$s", "chinese": "功能区 %1$s", "english": "Zone %1$s", "order": 900, "source": "测试"}""".formatted(zone))
                .post("/api/v1/codelists/areas/entries")
                .then()
                .statusCode(201);
        return zone;
    }

    /** As if it had been told two days ago; no API can tell the past. */
    private void toldTwoDaysAgo(String target) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    update land_achievement set recorded_at = recorded_at - interval '2 days'
                    where target_id = '%s'""".formatted(target));
            statement.executeUpdate("""
                    update land_target_validity set known_from = known_from - interval '2 days',
                        known_until = case when known_until > now() then known_until
                            else known_until - interval '2 days' end
                    where id = '%s'""".formatted(target));
        }
    }

    private static String target(String zone, String kind, int target) {
        return """
                {"areaCode": "%s", "year": 2026, "kind": "%s", "target": %d}""".formatted(zone, kind, target);
    }

    private static String set(String zone, String kind, int target) {
        return asCityAdmin()
                .body(target(zone, kind, target))
                .post(TARGETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String entry(double area, String more) {
        return """
                {"area": %s, "achievedOn": "2026-11-01", "evidence": "土地收储协议"%s}""".formatted(area, more);
    }

    private static Response report(String id, double area, String more) {
        return asCityAdmin().body(entry(area, more)).post(TARGETS + "/{id}/achievements", id);
    }
}
