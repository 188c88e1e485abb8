package cn.baton.project.honour;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
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

    private Instant changedAt;

    @Embedded
    private HonourStanding standing;

    protected Honour() {}

    static Honour claim(UUID project, HonourDetails told, Clock clock) {
        Honour honour = new Honour();
        honour.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        honour.changedAt = clock.instant();
        honour.standing = HonourStanding.claimed(project, honour.changedAt);
        honour.describe(told, clock);
        return honour;
    }

    void change(HonourDetails told, Clock clock) {
        requireClaimed();
        if (!told.equals(details())) {
            describe(told, clock);
            changedAt = clock.instant();
        }
    }

    void verify(String unit, Clock clock) {
        requireClaimed();
        if (unit == null) {
            throw ProblemException.invalid("verifiedByUnit", LocalizedText.of("须写明核实单位", "Say which unit verified it"));
        }
        changedAt = clock.instant();
        standing.verify(unit, changedAt);
    }

    private void describe(HonourDetails told, Clock clock) {
        if (told.awardedOn().isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid(
                    "awardedOn", LocalizedText.of("日期不能晚于今天", "The day cannot be in the future"));
        }
        standing.describe(told);
    }

    private void requireClaimed() {
        if (standing.state() != HonourState.CLAIMED) {
            throw new IllegalTransitionException(
                    LocalizedText.of("该荣誉已核实", "The honour is verified already"), standing.state(), List.of());
        }
    }

    boolean isThat(HonourDetails told) {
        HonourDetails known = details();
        return known.level() == told.level()
                && known.title().equals(told.title())
                && known.awardedOn().equals(told.awardedOn());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    HonourDetails details() {
        return standing.details();
    }

    HonourView view() {
        return standing.view(id, version);
    }
}
