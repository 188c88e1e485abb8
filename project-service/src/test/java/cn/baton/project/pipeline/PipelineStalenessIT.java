package cn.baton.project.pipeline;

import cn.baton.support.due.DueRunner;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import cn.baton.testing.Contract;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import static cn.baton.project.pipeline.PlannedProjects.ENTRY;
import static cn.baton.project.pipeline.PlannedProjects.PIPELINE;
import static cn.baton.project.pipeline.PlannedProjects.command;
import static cn.baton.project.pipeline.PlannedProjects.planned;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class PipelineStalenessIT {

    @Inject
    PipelineTimer timer;

    @Inject
    DueRunner due;

    @Inject
    AgroalDataSource database;

    @Test
    void stalenessIsToldOnceAndAgainAfterAVerification() throws SQLException {
        String entry = planned("久未核实", "411082", 1000);
        String project = asCityAdmin().get(ENTRY, entry).path("projectId");
        letTimePass(entry);

        due.settleDue(timer);
        due.settleDue(timer);
        command(entry, "verify", 0, "").then().statusCode(200).body("stale", equalTo(false));
        due.settleDue(timer);
        letTimePass(entry);
        due.settleDue(timer);
        due.settleDue(timer);
        // Comes after whatever was told of the project before.
        asCityAdmin()
                .body("{\"plannedInvestment\": 1}")
                .put("/api/v1/projects/{id}/annual-plans/2027", project)
                .then()
                .statusCode(201);

        try (Bus bus = new Bus()) {
            List<ConsumerRecord<String, String>> events =
                    bus.read("project.events", message -> project.equals(message.key()), 4);
            assertThat(events)
                    .extracting(event -> Bus.header(event, "ce_type").replaceAll("cn.baton.project.|.v1", ""))
                    .containsExactly("ProjectRegistered", "PipelineStale", "PipelineStale", "AnnualPlanSet");
            Contract.own().assertMatches("pipeline-stale.v1", events.get(1).value());
            assertThat(JsonPath.from(events.get(1).value()).getString("pipelineEntryId"))
                    .isEqualTo(entry);
            assertThat(events)
                    .extracting(event -> JsonPath.from(event.value()).getInt("aggregateVersion"))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theStaleAreListed() throws SQLException {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        planned("新近" + mark, "411082", 1000);
        letTimePass(planned("陈旧" + mark, "411082", 1000));

        asCityAdmin()
                .get(PIPELINE + "?stale=true&q=" + mark)
                .then()
                .body("items.project.name", contains("陈旧" + mark))
                .body("items.entry.stale", contains(true));
        asCityAdmin().get(PIPELINE + "?stale=false&q=" + mark).then().body("items", hasSize(1));
    }

    @Test
    void theStaleAreListedPageByPageWhileTheClockGoesOn() throws SQLException {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        letTimePass(planned("陈旧甲" + mark, "411082", 1000));
        letTimePass(planned("陈旧乙" + mark, "411082", 1000));
        String first = PIPELINE + "?stale=true&limit=1&q=" + mark;
        String cursor = asCityAdmin().get(first).path("next");

        asCityAdmin()
                .get(first + "&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void aProjectThatWasSignedGoesStaleNoMore() throws SQLException {
        String entry = planned("签约离库", "411082", 1000);
        String project = asCityAdmin().get(ENTRY, entry).path("projectId");
        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("""
                        {"signedOn": "2026-10-08", "evidence": [{"kind": "AGREEMENT", "title": "投资协议"}]}""")
                .post("/api/v1/projects/{id}/sign", project)
                .then()
                .statusCode(200);
        letTimePass(entry);

        due.settleDue(timer);

        asCityAdmin().get(ENTRY, entry).then().body("stale", equalTo(false)).header("ETag", "\"0\"");
        asCityAdmin()
                .body("{\"plannedInvestment\": 1}")
                .put("/api/v1/projects/{id}/annual-plans/2027", project)
                .then()
                .statusCode(201);
        try (Bus bus = new Bus()) {
            assertThat(bus.read("project.events", message -> project.equals(message.key()), 3))
                    .extracting(event -> Bus.header(event, "ce_type").replaceAll("cn.baton.project.|.v1", ""))
                    .startsWith("ProjectRegistered", "ProjectSigned", "AnnualPlanSet");
        }
    }

    private void letTimePass(String entry) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update pipeline_entry set last_verified_at = last_verified_at - interval '31 days',"
                            + " stale_check_at = stale_check_at - interval '31 days' where id = '" + entry + "'");
        }
    }
}
