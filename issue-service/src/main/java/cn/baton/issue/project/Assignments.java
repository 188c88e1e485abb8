package cn.baton.issue.project;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Who looks after which project, as the registry has announced it. */
@ApplicationScoped
public class Assignments {

    private static final String IN_FORCE =
            "select subject from assignment_replica where project_id = ? and begins_at <= now() and ends_at > now()";

    private final AgroalDataSource dataSource;

    @Inject
    Assignments(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Subjects of those who look after the project now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> inForce(UUID project) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(IN_FORCE)) {
            find.setObject(1, project);
            Set<String> subjects = new HashSet<>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
            }
            return subjects;
        } catch (SQLException e) {
            throw new IllegalStateException("Assignments could not be read", e);
        }
    }
}
