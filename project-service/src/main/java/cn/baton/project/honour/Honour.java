package cn.baton.project.honour;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An honour of a project (荣誉): claimed until a unit has verified it, and final from then on. */
@Entity
@Table(name = "honour")
class Honour {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private HonourLevel level;

    private String title;
    private LocalDate awardedOn;
    private String awardedBy;

    @Enumerated(EnumType.STRING)
    private HonourState state;

    private Instant recordedAt;
    private Instant verifiedAt;
    private String verifiedByUnit;

    protected Honour() {}

    static Honour claim(UUID project, HonourDetails told, Clock clock) {
        Honour honour = new Honour();
        honour.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        honour.projectId = project;
        honour.state = HonourState.CLAIMED;
        honour.recordedAt = clock.instant();
        honour.change(told, clock);
        return honour;
    }

    void change(HonourDetails told, Clock clock) {
        requireClaimed();
        if (told.awardedOn().isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid(
                    "awardedOn", LocalizedText.of("日期不能晚于今天", "The day cannot be in the future"));
        }
        level = told.level();
        title = told.title();
        awardedOn = told.awardedOn();
        awardedBy = told.awardedBy();
    }

    void verify(String unit, Clock clock) {
        requireClaimed();
        if (unit == null) {
            throw ProblemException.invalid("verifiedByUnit", LocalizedText.of("须写明核实单位", "Say which unit verified it"));
        }
        state = HonourState.VERIFIED;
        verifiedAt = clock.instant();
        verifiedByUnit = unit;
    }

    private void requireClaimed() {
        if (state != HonourState.CLAIMED) {
            throw new IllegalTransitionException(
                    LocalizedText.of("该荣誉已核实", "The honour is verified already"), state, List.of());
        }
    }

    boolean isThat(HonourDetails told) {
        return level == told.level() && title.equals(told.title()) && awardedOn.equals(told.awardedOn());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    HonourDetails details() {
        return new HonourDetails(level, title, awardedOn, awardedBy);
    }

    HonourView view() {
        return view(state);
    }

    /** As it was known before the instant: claimed, if nobody had verified it yet. */
    HonourView view(Instant until) {
        return view(verifiedAt != null && verifiedAt.isBefore(until) ? HonourState.VERIFIED : HonourState.CLAIMED);
    }

    private HonourView view(HonourState known) {
        boolean verified = known == HonourState.VERIFIED;
        return new HonourView(
                id,
                version,
                projectId,
                known,
                details(),
                recordedAt,
                verified ? verifiedAt : null,
                verified ? verifiedByUnit : null);
    }
}
