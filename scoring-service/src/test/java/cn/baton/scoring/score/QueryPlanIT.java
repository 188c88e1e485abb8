package cn.baton.scoring.score;

import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import static org.assertj.core.api.Assertions.assertThat;

/** A question about one area is answered out of indexes: the condition on the area reaches both arms of the views. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class QueryPlanIT {

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @EnumSource(Population.class)
    void anIndicatorOfAnAreaReadsNoWholeTable(Population population) throws SQLException {
        String query = population
                .query()
                .replaceAll(":(asOf|end|over|start|yearStart)", "date '2025-03-31'")
                .replace(":closedLate", "0.5");

        assertThat(plan("select sum(credit), count(*) from (" + query + ") p where area in ('411024')"))
                .doesNotContain("Seq Scan")
                .containsPattern("Index Cond: .*area_code = '411024'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from located_issue where area = '411024' order by raised_at desc, issue_id desc limit 51",
                "select * from located_letter where area = '411024' order by letter_id desc limit 51",
                "select * from located_issue where project_id = '019ab001-0000-7000-8000-000000000001'",
                "select * from located_letter where project_id = '019ab001-0000-7000-8000-000000000001'",
                "select count(*) from located_issue where responsible_unit = '411082-GXJ'",
                "select count(*) from located_letter where recipient_unit = '411082-GXJ'",
                "select count(*) from project_fact where responsible_unit = 'x' or lead_department = 'x'",
                "select 1 from located_letter where area in ('411024') and delivered_on between '2025-03-01' and '2025-03-31'",
                "select 1 from located_issue where area in ('411024') and due_on < '2025-03-31'"
            })
    void aListOfAnAreaReadsNoWholeTable(String query) throws SQLException {
        assertThat(plan(query)).doesNotContain("Seq Scan");
    }

    /** Small tables are cheapest read whole; without that choice the planner shows whether it has another. */
    private String plan(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery("explain " + query)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
            return plan.toString();
        }
    }
}
