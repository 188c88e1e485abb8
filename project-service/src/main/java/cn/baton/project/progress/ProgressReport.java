package cn.baton.project.progress;

import cn.baton.project.config.AsOf;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was told about a month of a project (月度进度); never changed, only superseded by its correction. */
@Entity
@Table(name = "progress_report")
class ProgressReport {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID projectId;
    private int year;
    private int month;

    @Embedded
    private ProgressFigures figures;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProgressFlag> flags;

    /** Kept by the database: whether the flags hold {@code LATE}, to filter by. */
    @Column(insertable = false, updatable = false)
    private boolean late;

    private UUID corrects;
    private String reason;
    private Instant recordedAt;
    private Instant supersededAt;
    private UUID supersededBy;

    protected ProgressReport() {}

    static ProgressReport of(
            UUID projectId, YearMonth month, ProgressFigures figures, Set<ProgressFlag> flags, String why, Instant at) {
        requireReason(flags, why);
        ProgressReport report = new ProgressReport();
        report.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        report.projectId = projectId;
        report.year = month.getYear();
        report.month = month.getMonthValue();
        report.figures = figures;
        report.flags = List.copyOf(flags);
        report.reason = why;
        report.recordedAt = at;
        return report;
    }

    /** @return the entry that stands in the place of this one from now on */
    ProgressReport correct(ProgressFigures corrected, Set<ProgressFlag> flags, String why, Instant at) {
        if (supersededAt != null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    LocalizedText.of("此报告已被更正，请更正最新的一份", "This report was corrected already; correct the present one"),
                    Map.of("supersededBy", supersededBy));
        }
        ProgressReport correction = of(projectId, month(), corrected, flags, why, at);
        correction.corrects = id;
        supersededAt = at;
        supersededBy = correction.id;
        return correction;
    }

    /** Sums that only grow fall by mistake more often than for a reason; the reason tells which. */
    private static void requireReason(Set<ProgressFlag> flags, String why) {
        if (flags.stream().anyMatch(ProgressFlag::isDecrease) && (why == null || why.isBlank())) {
            throw ProblemException.invalid(
                    "reason",
                    LocalizedText.of("数字比上次报送减少，须填写原因", "Figures are less than in the report before: give the reason"));
        }
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    YearMonth month() {
        return YearMonth.of(year, month);
    }

    /** 202610: sorts as time goes. */
    int monthNumber() {
        return ProgressMonth.number(month());
    }

    ProgressFigures figures() {
        return figures;
    }

    boolean isLate() {
        return flags.contains(ProgressFlag.LATE);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    ProgressReportView view() {
        return view(supersededAt);
    }

    ProgressReportView view(AsOf asOf) {
        return view(asOf.known(supersededAt));
    }

    private ProgressReportView view(Instant superseded) {
        return new ProgressReportView(
                id,
                version,
                projectId,
                month().toString(),
                figures,
                flags,
                corrects,
                reason,
                recordedAt,
                superseded,
                superseded == null ? null : supersededBy);
    }
}
