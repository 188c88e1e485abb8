package cn.baton.project.honour;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * All that is told of an honour at one time: once as it stands now ({@link Honour}), once for every time that it was
 * known otherwise ({@link KnownHonour}).
 */
@Embeddable
class HonourStanding {

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

    protected HonourStanding() {}

    static HonourStanding claimed(UUID project, Instant at) {
        HonourStanding standing = new HonourStanding();
        standing.projectId = project;
        standing.state = HonourState.CLAIMED;
        standing.recordedAt = at;
        return standing;
    }

    void describe(HonourDetails told) {
        level = told.level();
        title = told.title();
        awardedOn = told.awardedOn();
        awardedBy = told.awardedBy();
    }

    void verify(String unit, Instant at) {
        state = HonourState.VERIFIED;
        verifiedAt = at;
        verifiedByUnit = unit;
    }

    HonourState state() {
        return state;
    }

    HonourDetails details() {
        return new HonourDetails(level, title, awardedOn, awardedBy);
    }

    HonourView view(UUID id, long version) {
        return new HonourView(id, version, projectId, state, details(), recordedAt, verifiedAt, verifiedByUnit);
    }
}
