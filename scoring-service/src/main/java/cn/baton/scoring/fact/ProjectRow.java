package cn.baton.scoring.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

/** A project as it is kept. */
@Entity
@Table(name = "project_fact")
class ProjectRow {

    @Id
    @Column(name = "projectId")
    private UUID id;

    @Embedded
    private ProjectFact fact;

    @Embedded
    private FactSource source;

    protected ProjectRow() {}

    ProjectRow(UUID id, ProjectFact fact, FactSource source) {
        this.id = id;
        this.fact = fact;
        this.source = source;
    }

    UUID id() {
        return id;
    }

    ProjectFact fact() {
        return fact;
    }

    KnownProject toKnown() {
        return new KnownProject(id, fact.areaCode(), fact, source);
    }
}
