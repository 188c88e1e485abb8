package cn.baton.support.job;

import cn.baton.support.problem.LocalizedText;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A job as a list shows it. It is written by {@link JobTable} alone. */
@Entity
@Immutable
@Table(name = "job")
class JobEntry {

    @Id
    private UUID id;

    private long version;
    private String kind;
    private String subject;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private long done;
    private Long total;
    private long errors;
    private int attempts;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode result;

    private String failureZh;
    private String failureEn;
    private Instant createdAt;
    private Instant startedAt;
    private Instant finishedAt;

    protected JobEntry() {}

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    JobView view(Locale locale) {
        return new JobView(
                id,
                version,
                kind,
                subject,
                state,
                done,
                total,
                errors,
                attempts,
                result,
                failureZh == null ? null : new LocalizedText(failureZh, failureEn).in(locale),
                createdAt,
                startedAt,
                finishedAt);
    }
}
