package cn.baton.local.faults;

import cn.baton.embedded.Database;
import cn.baton.local.stack.ServiceDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The oracle is worth its word: it finds nothing after a run without faults, and finds what is then taken out of a database
 * behind everybody's back. What a test takes out stays out for those after it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OracleIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private FaultRun run;

    @BeforeAll
    void write() throws Exception {
        run = FaultRun.start("oracle");
        long end = System.nanoTime() + PATIENCE.toNanos();
        run.write(1, () -> hasOfEverything(run.world()) || System.nanoTime() > end);
        assertThat(hasOfEverything(run.world())).isTrue();
    }

    private static boolean hasOfEverything(World world) {
        return !world.imports().isEmpty()
                && !world.reports().isEmpty()
                && world.permits().stream().anyMatch(permit -> permit.is("/state", "ISSUED"))
                && world.issues().stream().anyMatch(issue -> issue.is("/status", "SUBMITTED"))
                && world.letters().values().stream().anyMatch(OracleIT::isSigned);
    }

    private static boolean isSigned(Thing letter) {
        return letter.state().path("number").isTextual();
    }

    @AfterAll
    void stop() {
        if (run != null) {
            run.close();
        }
    }

    @Test
    @Order(1)
    void aRunWithoutFaultsHasNoFindings() throws Exception {
        assertThat(run.judge()).isEmpty();
    }

    @Test
    @Order(2)
    void aFactThatIsMissingIsFound() throws Exception {
        String project = any(run.world().projects(), _ -> true);
        execute(ServiceDefinition.SCORING, "delete from project_fact where project_id = '" + project + "'");
        assertThat(run.findings())
                .contains("the fact of project " + project + " is missing")
                .anyMatch(finding -> finding.startsWith("the overview has /projects/total"));
    }

    @Test
    @Order(3)
    void anEntryOfAHistoryThatIsMissingIsFound() throws Exception {
        String issue =
                any(run.world().issues(), each -> each.state().path("version").asInt() > 1);
        execute(
                ServiceDefinition.ISSUE,
                "delete from change_history where resource = 'issue' and version = 1 and resource_id = '" + issue
                        + "'");
        assertThat(run.findings()).anyMatch(finding -> finding.startsWith("issue " + issue + " in version"));
    }

    @Test
    @Order(4)
    void aLetterThatIsMissingIsFound() throws Exception {
        Thing letter = run.world().letters().values().stream()
                .filter(OracleIT::isSigned)
                .findFirst()
                .orElseThrow();
        execute(
                ServiceDefinition.NOTIFICATION,
                "delete from delivery where letter_id = '" + letter.id() + "'",
                "delete from letter_document where letter_id = '" + letter.id() + "'",
                "delete from letter where id = '" + letter.id() + "'");
        assertThat(run.findings())
                .contains("issue " + letter.at("/issueId") + ", escalated to REMINDER_LETTER, has 0 letters")
                .contains("letter " + letter.id() + " was listed and is not there")
                .contains("the fact of letter " + letter.id() + " has no owner");
    }

    @Test
    @Order(5)
    void aProjectThatIsMissingIsFound() throws Exception {
        String project = any(
                run.world().projects(),
                each -> each.is("/stage", "PLANNED")
                        && run.world().permits().stream().noneMatch(permit -> permit.is("/projectId", each.id())));
        execute(
                ServiceDefinition.PROJECT,
                "delete from project_validity where id = '" + project + "'",
                "delete from project where id = '" + project + "'");
        assertThat(run.findings()).contains("project " + project + " was answered with success and is not there");
    }

    private static String any(List<Thing> things, Predicate<Thing> wanted) {
        return things.stream().filter(wanted).findFirst().orElseThrow().id();
    }

    private void execute(ServiceDefinition service, String... commands) throws SQLException, InterruptedException {
        Database database = run.database(service);
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
