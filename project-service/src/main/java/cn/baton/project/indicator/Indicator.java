package cn.baton.project.indicator;

import cn.baton.project.config.AsOf;
import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A published figure of an area's economy (宏观指标), such as the growth of fixed-asset investment. It comes from outside
 * and is kept with its source; a corrected figure is the next revision.
 */
@Entity
@Table(name = "macro_indicator")
class Indicator {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String period;
    private String areaCode;
    private BigDecimal value;
    private String unit;
    private String source;
    private String caveat;
    private int revision;
    private Instant recordedAt;
    private Instant supersededAt;

    protected Indicator() {}

    static Indicator first(RecordIndicator told, Clock clock) {
        return of(told, 1, clock);
    }

    /** The two meet at the same instant, so that on every day exactly one of them stands. */
    Indicator revise(RecordIndicator told, Clock clock) {
        if (says(told)) {
            throw ProblemException.conflict(LocalizedText.of("该指标的同一数据已登记", "The same figure is recorded already"));
        }
        Indicator next = of(told, revision + 1, clock);
        supersededAt = next.recordedAt;
        return next;
    }

    private boolean says(RecordIndicator told) {
        return value.compareTo(told.value()) == 0
                && unit.equals(told.unit())
                && source.equals(told.source())
                && Objects.equals(caveat, told.caveat());
    }

    /** Nobody publishes a figure before its period has begun. */
    private static Indicator of(RecordIndicator told, int revision, Clock clock) {
        BusinessDates.requireNotInFuture("period", told.firstDay(), clock);
        Indicator indicator = new Indicator();
        indicator.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        indicator.code = told.code();
        indicator.period = told.period();
        indicator.areaCode = told.areaCode();
        indicator.value = told.value();
        indicator.unit = told.unit();
        indicator.source = told.source();
        indicator.caveat = told.caveat();
        indicator.revision = revision;
        indicator.recordedAt = clock.instant();
        return indicator;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String period() {
        return period;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    IndicatorView view() {
        return view(supersededAt);
    }

    IndicatorView view(AsOf asOf) {
        return view(asOf.known(supersededAt));
    }

    private IndicatorView view(Instant superseded) {
        return new IndicatorView(
                id, version, code, period, areaCode, value, unit, source, caveat, revision, recordedAt, superseded);
    }
}
