package cn.baton.notification.letter;

import cn.baton.notification.config.LettersConfig;
import cn.baton.support.clock.BusinessTime;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Gives out numbers. The counter's row stays locked until the sign-off commits, so the next one waits; a sign-off that
 * rolls back gives its number back. That is what makes the series gapless, and why a database sequence will not do.
 */
@ApplicationScoped
class LetterSeries {

    private static final String NEXT = """
            insert into letter_series as series (organ_code, year, last_serial) values (?, ?, 1)
            on conflict (organ_code, year) do update set last_serial = series.last_serial + 1
            returning last_serial""";

    private final AgroalDataSource dataSource;
    private final LettersConfig config;
    private final Clock clock;

    @Inject
    LetterSeries(AgroalDataSource dataSource, LettersConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public LetterNumber next() {
        int year = BusinessTime.today(clock).getYear();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setString(1, config.organCode());
            next.setInt(2, year);
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return new LetterNumber(config.organCode(), year, row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No number could be taken", e);
        }
    }
}
