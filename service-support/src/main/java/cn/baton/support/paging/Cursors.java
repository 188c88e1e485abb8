package cn.baton.support.paging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Cursors on their way to clients and back. What they are signed with is made once, by whichever replica starts first, and
 * kept in the service's database: all replicas have the same, other services have another, and nothing is to be configured.
 */
@ApplicationScoped
public class Cursors {

    private static final int SECRET_BYTES = 32;
    private static final String MAKE = "insert into cursor_key (secret) values (?) on conflict do nothing";
    private static final String READ = "select secret from cursor_key";

    private final AgroalDataSource dataSource;
    private volatile CursorSeal seal;

    @Inject
    Cursors(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void onStart(@Observes StartupEvent event) {
        seal = new CursorSeal(secret());
    }

    public String seal(Cursor cursor) {
        return seal.seal(cursor);
    }

    Cursor open(String text) {
        return seal.open(text);
    }

    /** One that is there is kept: of two replicas that start at once, the second waits and reads what the first made. */
    byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement make = connection.prepareStatement(MAKE);
                PreparedStatement read = connection.prepareStatement(READ)) {
            make.setBytes(1, secret);
            make.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The key of cursors could not be read", e);
        }
    }
}
