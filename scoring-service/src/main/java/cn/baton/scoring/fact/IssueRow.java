package cn.baton.scoring.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

/** An issue as it is kept; read through {@link LocatedIssue}. */
@Entity
@Table(name = "issue_fact")
class IssueRow {

    @Id
    @Column(name = "issueId")
    private UUID id;

    @Embedded
    private IssueFact fact;

    @Embedded
    private FactSource source;

    protected IssueRow() {}

    IssueRow(UUID id, IssueFact fact, FactSource source) {
        this.id = id;
        this.fact = fact;
        this.source = source;
    }
}
