package cn.baton.project.exchange;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A worker that dies in the middle of writing: its lease runs out, and another goes on. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ImportTakeoverIT {

    private static final int ROWS = 450;
    private static final int FIRST_BATCH = 200;

    @Inject
    HeldImport held;

    @Inject
    AgroalDataSource dataSource;

    private final Sheets admin = new Sheets(Tokens::asCityAdmin);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void batchesThatWereWrittenStayAndTheOthersFollowOnce() throws SQLException {
        Response job = takeOver(ImportMode.VALID_ROWS, FIRST_BATCH);

        admin.end(job)
                .body("state", equalTo("SUCCEEDED"))
                .body("result.created", equalTo(ROWS))
                .body("result.failed", equalTo(0));
        assertThat(written()).isEqualTo(ROWS);
        assertThat(registrations()).isEqualTo(ROWS);
    }

    @Test
    void whatIsAllOrNothingIsNothingUntilItIsAll() throws SQLException {
        Response job = takeOver(ImportMode.ALL_OR_NOTHING, 0);

        admin.end(job).body("state", equalTo("SUCCEEDED")).body("result.created", equalTo(ROWS));
        assertThat(written()).isEqualTo(ROWS);
        assertThat(registrations()).isEqualTo(ROWS);
    }

    /** @param writtenBefore rows that are there while the first worker hangs */
    private Response takeOver(ImportMode mode, int writtenBefore) throws SQLException {
        StringBuilder sheet = new StringBuilder("项目名称,外部编号,责任单位\n");
        for (int row = 0; row < ROWS; row++) {
            sheet.append("接手%s-%d,%s-%d,%s\n".formatted(mark, row, mark, row, mark));
        }
        Response accepted = admin.send(sheet.toString().getBytes(StandardCharsets.UTF_8), HeldImport.NAME, false, mode);
        String job = accepted.path("id");
        Awaitility.await().atMost(java.time.Duration.ofSeconds(60)).until(() -> held.isHeld(mark));
        assertThat(written()).isEqualTo(writtenBefore);

        String first = ask("select lease_owner from job where id = '" + job + "'");
        tell("update job set lease_until = now() - interval '1 second' where id = '" + job + "'");
        Awaitility.await().until(() -> !first.equals(ask("select lease_owner from job where id = '" + job + "'")));
        // The first wakes up, finds that the job is no longer its own, and undoes what it began.
        held.letGo();
        return accepted;
    }

    private long written() throws SQLException {
        return Long.parseLong(ask("select count(*) from project where responsible_unit = '" + mark + "'"));
    }

    private long registrations() throws SQLException {
        return Long.parseLong(ask("select count(*) from change_history h join project p on p.id = h.resource_id"
                + " where p.responsible_unit = '" + mark + "'"));
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void tell(String update) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().executeUpdate(update);
        }
    }
}
