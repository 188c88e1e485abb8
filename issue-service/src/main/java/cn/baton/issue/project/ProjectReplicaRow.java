package cn.baton.issue.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

/** A copy as it is kept. */
@Entity
@Table(name = "project_replica")
class ProjectReplicaRow {

    @Id
    @Column(name = "projectId")
    private UUID id;

    @Embedded
    private ProjectReplica project;

    protected ProjectReplicaRow() {}

    ProjectReplicaRow(ProjectReplica project) {
        this.id = project.projectId();
        this.project = project;
    }

    ProjectReplica project() {
        return project;
    }
}
