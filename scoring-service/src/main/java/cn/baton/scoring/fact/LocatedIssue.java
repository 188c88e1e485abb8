package cn.baton.scoring.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.util.UUID;

/** An issue with the area that it counts for: its own, else that of its project. */
@Entity
@Immutable
@Table(name = "located_issue")
class LocatedIssue {

    @Id
    @Column(name = "issueId")
    private UUID id;

    @Embedded
    private IssueFact fact;

    @Embedded
    private FactSource source;

    private String area;

    protected LocatedIssue() {}

    UUID id() {
        return id;
    }

    IssueFact fact() {
        return fact;
    }

    KnownIssue toKnown() {
        return new KnownIssue(id, area, fact, source);
    }
}
