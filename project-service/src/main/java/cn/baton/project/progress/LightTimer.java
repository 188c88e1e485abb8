package cn.baton.project.progress;

import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.due.DueQuery;
import cn.baton.support.due.DueRows;
import cn.baton.support.security.Caller;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

/** Looks at every watched project once a day: reports that did not come, starts that did not happen. */
@ApplicationScoped
class LightTimer implements DueRows {

    private static final Caller SERVICE = Caller.service("project-service");

    /** Whose light is wrong is held until the batch ends: no more of them, lest people wait for them. */
    private static final int MOST_HELD = 20;

    private static final String DUE = """
            select project_id from progress_watch where due_on <= :today and project_id <> all(:except)
            order by due_on, project_id limit :limit for update skip locked""";

    private final LightWatch watch;
    private final ProgressLights lights;
    private final Projects projects;
    private final Clock clock;

    @Inject
    LightTimer(LightWatch watch, ProgressLights lights, Projects projects, Clock clock) {
        this.watch = watch;
        this.lights = lights;
        this.projects = projects;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            identity = "progress-watch",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void enrol() {
        watch.enrol(BusinessTime.today(clock));
    }

    @Override
    public String name() {
        return "progress-lights";
    }

    @Override
    public DueQuery due() {
        return new DueQuery(DUE, Map.of("today", BusinessTime.today(clock)));
    }

    /** Most lights are right, and their projects are not held; a wrong one that is too many comes with the next batch. */
    @Override
    public void settle(List<UUID> ids) {
        Collection<ProjectView> due = projects.all(ids).values();
        Set<UUID> outdated = lights.outdated(due);
        postpone(
                due.stream().filter(project -> !outdated.contains(project.id())).toList());
        outdated.stream().sorted().limit(MOST_HELD).forEach(this::relight);
    }

    private void relight(UUID projectId) {
        ProjectView project = projects.touchToSettle(projectId, SERVICE);
        lights.review(project, SERVICE);
        postpone(List.of(project));
    }

    private void postpone(Collection<ProjectView> reviewed) {
        LocalDate tomorrow = BusinessTime.today(clock).plusDays(1);
        Map<Boolean, List<UUID>> watched = reviewed.stream()
                .collect(partitioningBy(
                        project -> LightRules.WATCHED.contains(project.stage()), mapping(ProjectView::id, toList())));
        watch.postpone(watched.get(true), tomorrow);
        watch.remove(watched.get(false));
    }
}
