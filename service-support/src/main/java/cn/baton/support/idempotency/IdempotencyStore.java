package cn.baton.support.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** First answers by principal and key. */
@ApplicationScoped
class IdempotencyStore {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 20261124))";
    private static final String FIND = """
            select request_hash, status, headers, content from idempotency_key
            where principal = ? and key = ? and headers is not null and created_at > now() - interval '48 hours'""";
    private static final String KEEP = """
            insert into idempotency_key (principal, key, request_hash, status, headers, content)
            values (?, ?, ?, ?, cast(? as jsonb), ?)
            on conflict (principal, key) do update set
              request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers,
              content = excluded.content, created_at = now()""";
    private static final String EXPIRE = """
            delete from idempotency_key where (principal, key) in (
              select principal, key from idempotency_key where created_at < now() - interval '48 hours' limit 5000)""";

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    @Inject
    IdempotencyStore(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Held until the transaction ends; false when another transaction holds it. */
    boolean tryLock(String principal, String key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, principal + '\n' + key);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Optional<StoredResponse> find(String principal, String key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, principal);
            find.setString(2, key);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredResponse(
                                row.getString(1), row.getInt(2), headers(row.getString(3)), row.getBytes(4)))
                        : Optional.empty();
            }
        }
    }

    void keep(String principal, String key, StoredResponse response) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, principal);
            keep.setString(2, key);
            keep.setString(3, response.requestHash());
            keep.setInt(4, response.status());
            keep.setString(5, text(response.headers()));
            keep.setBytes(6, response.content());
            keep.executeUpdate();
        }
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            identity = "idempotency-expiry",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void expire() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement expire = connection.prepareStatement(EXPIRE)) {
            int expired;
            do {
                expired = expire.executeUpdate();
            } while (expired == 5000);
        }
    }

    private Map<String, List<String>> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The headers of a stored answer cannot be read", e);
        }
    }

    private String text(Map<String, List<String>> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The headers of an answer cannot be written", e);
        }
    }
}
