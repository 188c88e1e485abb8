package cn.baton.issue.ledger;

import cn.baton.issue.project.ProjectReplica;
import jakarta.persistence.Embeddable;

import java.util.UUID;

/**
 * The project that an issue is about, as far as it is known.
 *
 * @param projectName null until the registry has announced the project
 * @param areaCode null until the project's area is known
 */
@Embeddable
record IssueProject(UUID projectId, String projectName, boolean projectConfirmed, String areaCode) {

    static IssueProject unconfirmed(UUID projectId) {
        return new IssueProject(projectId, null, false, null);
    }

    /** An area once filed under stays: what a project that moves leaves behind is the old area's. */
    IssueProject confirm(ProjectReplica announced) {
        if (areaCode != null || (projectConfirmed && announced.areaCode() == null)) {
            return this;
        }
        return new IssueProject(projectId, announced.name(), true, announced.areaCode());
    }
}
