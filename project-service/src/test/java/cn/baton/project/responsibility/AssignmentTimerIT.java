package cn.baton.project.responsibility;

import cn.baton.support.due.DueRunner;
import cn.baton.support.security.Caller;
import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static cn.baton.testing.Tokens.asCityAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/** What the registry shows of a project's people, as they come and go. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class AssignmentTimerIT {

    private static final String PROJECTS = "/api/v1/projects";

    @Inject
    AssignmentTimer timer;

    @Inject
    DueRunner due;

    @Inject
    AssignmentService assignments;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void theProjectShowsThoseWhoAnswerForItNow() throws SQLException {
        String project = register();
        assign(project, "CITY_LEADER", "leader-1", "2026-01-01");
        String county = assign(project, "COUNTY_LEADER", "leader-2", "2026-01-01");
        assign(project, "SUPERVISION_STAFF", "staff-1", "2026-01-01");
        assign(project, "SERVICE_OFFICER", "officer-1", "2026-01-01");
        assign(project, "SUPERVISION_STAFF", "staff-2", "2199-01-01");

        assertThat(people(project, "leaders")).containsExactly("leader-1", "leader-2");
        assertThat(people(project, "staff")).containsExactly("staff-1");

        asCityAdmin()
                .header("If-Match", "\"0\"")
                .body("{\"to\": \"2026-01-31\", \"reason\": \"岗位调整\"}")
                .post(PROJECTS + "/{id}/assignments/{a}/end", project, county)
                .then()
                .statusCode(200);
        assertThat(people(project, "leaders")).containsExactly("leader-1");
    }

    @Test
    void thoseWhoseDayHasComeOrGoneAreFollowed() throws SQLException {
        String project = register();
        String begun = assign(project, "SUPERVISION_STAFF", "begun", "2199-01-01");
        String gone = assign(project, "COUNTY_LEADER", "gone", "2026-01-01");
        pretend(begun, "starts_on = date '2026-01-01'");
        pretend(gone, "ends_on = date '2026-01-31'");

        due.settleDue(timer);

        assertThat(people(project, "staff")).containsExactly("begun");
        assertThat(people(project, "leaders")).isEmpty();
        asCityAdmin()
                .get(PROJECTS + "/{id}/assignments/{a}", project, begun)
                .then()
                .body("inForce", equalTo(true))
                .body("version", equalTo(1));
        asCityAdmin()
                .get(PROJECTS + "/{id}/assignments/{a}/history", project, gone)
                .then()
                .body("items.verb[1]", equalTo("lapse"))
                .body("items.who[1]", equalTo("project-service"));

        String version = asCityAdmin().get(PROJECTS + "/{id}", project).header("ETag");
        due.settleDue(timer);
        asCityAdmin().get(PROJECTS + "/{id}", project).then().header("ETag", equalTo(version));
    }

    @Test
    void theDatabaseHasTheLastWordOnOverlaps() {
        String project = register();
        assign(project, "COUNTY_LEADER", "twice", "2026-01-01");
        String later = assign(project, "COUNTY_LEADER", "other", "2026-02-01");

        assertThatThrownBy(() -> pretend(later, "subject = 'twice'")).isInstanceOf(SQLException.class);
    }

    @Test
    void followingWhatIsUpToDateChangesNothing() {
        String project = register();
        String assignment = assign(project, "COUNTY_LEADER", "steady", "2026-01-01");

        assignments.follow(UUID.fromString(project), Caller.service("project-service"));

        asCityAdmin()
                .get(PROJECTS + "/{id}/assignments/{a}", project, assignment)
                .then()
                .body("version", equalTo(0));
    }

    /** A day that has passed, as far as the row knows. */
    private void pretend(String assignment, String change) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update assignment set " + change + " where id = ?")) {
            update.setObject(1, UUID.fromString(assignment));
            update.executeUpdate();
        }
    }

    private List<String> people(String project, String column) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + column + " from project where id = ?")) {
            select.setObject(1, UUID.fromString(project));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Arrays.asList((String[]) row.getArray(1).getArray());
            }
        }
    }

    private static String assign(String project, String role, String subject, String from) {
        return asCityAdmin()
                .body("""
                        {"role": "%s", "subject": "%s", "name": "李明", "from": "%s"}""".formatted(role, subject, from))
                .post(PROJECTS + "/{id}/assignments", project)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String register() {
        return asCityAdmin()
                .body("{\"name\": \"分包项目\", \"areaCode\": \"411082\"}")
                .post(PROJECTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
