package cn.baton.issue.ledger;

import cn.baton.testing.BatonServers;
import cn.baton.testing.DatabaseOwner;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import static cn.baton.issue.ledger.IssueApiClient.ASSIGNMENT;
import static cn.baton.issue.ledger.IssueApiClient.asInspector;
import static cn.baton.issue.ledger.IssueApiClient.command;
import static cn.baton.issue.ledger.IssueApiClient.raise;
import static org.assertj.core.api.Assertions.assertThat;

/** Names of people stay in the ledger. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class PersonalDataIT {

    @Inject
    Received received;

    @Test
    void aStatementThatFailsDoesNotTellNamesToTheLog() throws SQLException {
        String id = raise(UUID.randomUUID(), "日志问题");
        Log log = new Log();
        Logger.getLogger("").addHandler(log);
        DatabaseOwner.execute("alter table issue add constraint no_assignments check (lead_leader is null) not valid");
        try {
            command(asInspector(), id, 0, "assign", ASSIGNMENT).then().statusCode(500);
        } finally {
            DatabaseOwner.execute("alter table issue drop constraint no_assignments");
            Logger.getLogger("").removeHandler(log);
        }

        assertThat(log.lines).anySatisfy(line -> assertThat(line).contains("no_assignments"));
        assertThat(log.lines).noneSatisfy(line -> assertThat(line).containsAnyOf("李明", "王建国"));
    }

    private static final class Log extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord message) {
            StringWriter line = new StringWriter();
            line.append(ExtLogRecord.wrap(message).getFormattedMessage());
            if (message.getThrown() != null) {
                message.getThrown().printStackTrace(new PrintWriter(line));
            }
            lines.add(line.toString());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
