package cn.baton.support.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A change as it is kept; see {@link HistoryEntry}. */
@Entity
@Immutable
@Table(name = "change_history")
class HistoryRow {

    @Id
    private UUID id;

    private String resource;
    private UUID resourceId;
    private long version;
    private Instant at;
    private String who;
    private String unit;
    private String role;
    private String verb;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> before;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> after;

    protected HistoryRow() {}

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    HistoryEntry toEntry() {
        return new HistoryEntry(id, version, at, who, unit, role, verb, before, after);
    }
}
