package cn.baton.project.elapsed;

import cn.baton.project.config.AsOf;
import cn.baton.project.milestone.MilestoneService;
import cn.baton.project.permit.PermitService;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Tells how long things took. */
@ApplicationScoped
public class ElapsedService {

    private final Projects projects;
    private final PermitService permits;
    private final MilestoneService milestones;
    private final Clock clock;

    @Inject
    ElapsedService(Projects projects, PermitService permits, MilestoneService milestones, Clock clock) {
        this.projects = projects;
        this.permits = permits;
        this.milestones = milestones;
        this.clock = clock;
    }

    @Transactional
    public ElapsedTime between(UUID projectId, String from, String to, LocalDate day, Caller caller) {
        AsOf asOf = AsOf.of(day, clock);
        ProjectView project = projects.requireKnown(projectId, asOf, caller);
        Points points = new Points(project, permits.known(projectId, asOf), milestones.known(projectId, asOf));
        return ElapsedTime.between(asOf.date(), points.require("from", from), points.require("to", to));
    }
}
