package cn.baton.project.indicator;

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
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class IndicatorResourceIT {

    private static final String INDICATORS = "/api/v1/macro-indicators";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void theCitysInvestmentGrewBy3point8Percent() {
        record("FIXED_ASSET_INVESTMENT_GROWTH", "2023-09", "411000", "3.8")
                .then()
                .statusCode(201)
                .body("revision", equalTo(1));

        as("wang", "viewer", null, "411082")
                .get(INDICATORS + "?code=FIXED_ASSET_INVESTMENT_GROWTH&period=2023-09&areaCode=411000")
                .then()
                .body("items.value", contains(3.8f))
                .body("items.unit", contains("%"))
                .body("items.source", contains("许昌市统计局"));
    }

    @Test
    void aCorrectedFigureIsTheNextRevisionAndThePastStays() throws SQLException {
        String first = record("GDP_GROWTH", "2023Q3", "411000", "5.1").path("id");
        toldDaysAgo(first, 3);
        record("GDP_GROWTH", "2023Q3", "411000", "5.2").then().statusCode(201).body("revision", equalTo(2));

        assertThat(values("?code=GDP_GROWTH")).containsExactly(5.2f);
        assertThat(values("?code=GDP_GROWTH&superseded=true&sort=recordedAt")).containsExactly(5.1f, 5.2f);
        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        assertThat(values("?code=GDP_GROWTH&asOf=" + yesterday)).containsExactly(5.1f);
        assertThat(values("?code=GDP_GROWTH&asOf=2020-01-01")).isEmpty();
        asCityAdmin().get(INDICATORS + "/{id}", first).then().body("supersededAt", notNullValue());
    }

    @Test
    void ofThoseWhoReviseAtOnceNoneOverwritesAnother() {
        record("RACED", "2023", "411000", "1").then().statusCode(201);

        List<Integer> answers = Stream.of("2", "3", "4")
                .map(value -> CompletableFuture.supplyAsync(() -> record("RACED", "2023", "411000", value)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .toList();

        assertThat(answers).allMatch(status -> status == 201 || status == 409);
        long recorded = answers.stream().filter(status -> status == 201).count();
        assertThat(values("?code=RACED")).hasSize(1);
        assertThat(values("?code=RACED&superseded=true")).hasSize((int) recorded + 1);
    }

    @Test
    void theSameFigureIsNoRevision() {
        record("SAME", "2023Q2", "411000", "5.1").then().statusCode(201);

        record("SAME", "2023Q2", "411000", "5.10").then().statusCode(409).contentType("application/problem+json");
        record("SAME", "2023Q2", "411000", "5.2").then().statusCode(201).body("revision", equalTo(2));
        record("SAME", "2023Q2", "411000", "5.1").then().statusCode(201).body("revision", equalTo(3));
    }

    @Test
    void anAreaWithAFigureStaysInTheCodeList() {
        record("AREA_USE", "2023", "411092", "1").then().statusCode(201);

        asCityAdmin()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/codelists/areas/entries/411092")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code | {'code': 'lower', 'period': '2023', 'areaCode': '411000', 'value': 1, 'unit': '%', 'source': 's'}",
                "period | {'code': 'BAD', 'period': '2023-13', 'areaCode': '411000', 'value': 1, 'unit': '%', 'source': 's'}",
                "period | {'code': 'BAD', 'period': '2023Q5', 'areaCode': '411000', 'value': 1, 'unit': '%', 'source': 's'}",
                "period | {'code': 'BAD', 'period': '2190', 'areaCode': '411000', 'value': 1, 'unit': '%', 'source': 's'}",
                "period | {'code': 'BAD', 'period': '2190Q1', 'areaCode': '411000', 'value': 1, 'unit': '%', 'source': 's'}",
                "areaCode | {'code': 'BAD', 'period': '2023', 'areaCode': '110000', 'value': 1, 'unit': '%', 'source': 's'}",
                "areaCode | {'code': 'BAD', 'period': '2023', 'value': 1, 'unit': '%', 'source': 's'}",
                "value | {'code': 'BAD', 'period': '2023', 'areaCode': '411000', 'value': 1.23456, 'unit': '%', 'source': 's'}",
                "value | {'code': 'BAD', 'period': '2023', 'areaCode': '411000', 'unit': '%', 'source': 's'}",
                "unit | {'code': 'BAD', 'period': '2023', 'areaCode': '411000', 'value': 1, 'unit': ' ', 'source': 's'}",
                "source | {'code': 'BAD', 'period': '2023', 'areaCode': '411000', 'value': 1, 'unit': '%'}"
            })
    void anIndicatorNeedsSoundFields(String field, String body) {
        asCityAdmin()
                .body(body.replace('\'', '"'))
                .post(INDICATORS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @Test
    void onlyTheCityRecords() {
        as("li", "county-officer", "411082-FGW", "411082")
                .body(body("MINE", "2023", "411082", "1"))
                .post(INDICATORS)
                .then()
                .statusCode(403);
        asCityAdmin().get(INDICATORS + "/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private static List<Float> values(String query) {
        return asCityAdmin()
                .get(INDICATORS + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.value");
    }

    private static Response record(String code, String period, String area, String value) {
        return asCityAdmin().body(body(code, period, area, value)).post(INDICATORS);
    }

    private static String body(String code, String period, String area, String value) {
        return "{\"code\": \"%s\", \"period\": \"%s\", \"areaCode\": \"%s\", \"value\": %s, \"unit\": \"%%\", \"source\": \"许昌市统计局\"}"
                .formatted(code, period, area, value);
    }

    /** As if it had been recorded some days ago; no API can tell the past. */
    private void toldDaysAgo(String id, int days) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update macro_indicator set recorded_at = recorded_at - make_interval(days => ?) where id = ?")) {
            update.setInt(1, days);
            update.setObject(2, UUID.fromString(id));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
