package cn.baton.support.history;

import cn.baton.support.paging.Cursor;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Caller;
import cn.baton.testing.BatonServers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class HistoryIT {

    private static final Instant EARLIER = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T01:00:00Z");

    private final UUID id = UUID.randomUUID();

    @Inject
    History history;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update change_history set who = 'nobody'",
                "delete from change_history",
                "truncate change_history",
                "drop table change_history",
                "alter table change_history disable trigger all",
                "update flyway_schema_history set success = false",
                "create table mine (id int)"
            })
    void theServiceItselfCannotRewriteIt(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .extracting(refused -> ((SQLException) refused).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @Test
    void healthSaysThatHistoriesAreProtected() {
        RestAssured.get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'histories' }.data.protected", equalTo(true));
    }

    private record Plot(long version, Instant changedAt, BigDecimal area, String owner) {}

    @Test
    void anEntryTellsOfWhatWasChangedAndNothingElse() throws JsonProcessingException {
        HistoryEntry entry = change(
                new Plot(1, EARLIER, new BigDecimal("90.00"), "li"),
                new Plot(2, LATER, new BigDecimal("9E+1"), "wang"));

        assertThat(json.writeValueAsString(entry.before())).isEqualTo("{\"owner\":\"li\"}");
        assertThat(json.writeValueAsString(entry.after())).isEqualTo("{\"owner\":\"wang\"}");
    }

    @Test
    void numbersAreKeptAsTheyAreWritten() throws JsonProcessingException {
        HistoryEntry entry = change(
                new Plot(1, EARLIER, new BigDecimal("90.00"), "li"),
                new Plot(2, LATER, new BigDecimal("1.2E+2"), "li"));

        assertThat(json.writeValueAsString(entry.before())).isEqualTo("{\"area\":90.00}");
        assertThat(json.writeValueAsString(entry.after())).isEqualTo("{\"area\":120}");
    }

    @Test
    void aLongHistoryIsReadPageByPageOldestFirst() {
        for (int version = 1; version <= 5; version++) {
            change(new Plot(version - 1, EARLIER, null, "li"), new Plot(version, LATER, null, "wang"));
        }

        List<Long> versions = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page<HistoryEntry> page = page(2, cursor, null, true);
            assertThat(page.total()).isEqualTo(5);
            page.items().forEach(entry -> versions.add(entry.version()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(versions).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void entriesOfOneVersionAreNotLostBetweenPages() {
        change(new Plot(0, EARLIER, null, "li"), new Plot(1, LATER, null, "wang"));
        change(new Plot(0, EARLIER, null, "wang"), new Plot(1, LATER, null, "zhao"));

        Page<HistoryEntry> first = page(1, null, null, false);
        Page<HistoryEntry> second = page(1, first.next(), null, false);

        assertThat(first.items().getFirst().after()).containsEntry("owner", "wang");
        assertThat(second.items().getFirst().after()).containsEntry("owner", "zhao");
        assertThat(second.next()).isNull();
    }

    private HistoryEntry change(Plot before, Plot after) {
        QuarkusTransaction.requiringNew()
                .run(() -> history.record(
                        new Change("plot", id, after.version(), "change", Caller.service("test"), before, after)));
        return page(1, null, "-version", false).items().getFirst();
    }

    private Page<HistoryEntry> page(int limit, Cursor cursor, String sort, boolean count) {
        PageRequest request = new PageRequest(limit, cursor, sort, count);
        return QuarkusTransaction.requiringNew().call(() -> history.of("plot", id, request));
    }
}
