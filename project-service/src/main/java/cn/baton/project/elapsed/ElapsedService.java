package cn.baton.project.elapsed;

import cn.baton.project.milestone.MilestoneService;
import cn.baton.project.permit.PermitService;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.UUID;

/** Tells how long things took. */
@ApplicationScoped
public class ElapsedService {

    private final Projects projects;
    private final PermitService permits;
    private final MilestoneService milestones;

    @Inject
    ElapsedService(Projects projects, PermitService permits, MilestoneService milestones) {
        this.projects = projects;
        this.permits = permits;
        this.milestones = milestones;
    }

    @Transactional
    public ElapsedTime between(UUID projectId, String from, String to, Caller caller) {
        ProjectView project = projects.require(projectId, caller);
        Points points = new Points(project, permits.ofProject(projectId), milestones.ofProject(projectId));
        return ElapsedTime.between(points.require("from", from), points.require("to", to));
    }
}
