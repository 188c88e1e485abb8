package cn.baton.issue.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Gives out numbers without gaps: one at a time, each held by its transaction until that ends. */
@ApplicationScoped
class IssueNumbers {

    private static final String NEXT = """
            insert into issue_counter as counter (year, last) values (?, 1)
            on conflict (year) do update set last = counter.last + 1
            returning last""";

    private final AgroalDataSource dataSource;

    @Inject
    IssueNumbers(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Everyone else of the year waits for the caller's transaction: ask for it last. */
    @Transactional(Transactional.TxType.MANDATORY)
    IssueNumber next(int year) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setInt(1, year);
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return new IssueNumber(year, row.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A number could not be given out", e);
        }
    }
}
