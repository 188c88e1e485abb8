package cn.baton.project.responsibility;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.due.DueQuery;
import cn.baton.support.due.DueRows;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lets assignments come into force and go out of it with the days, those from before live operation too: who answers for a
 * project is a fact, and nobody is reminded of it.
 */
@ApplicationScoped
class AssignmentTimer implements DueRows {

    private static final Caller SELF = Caller.service("project-service");

    /** Claims the projects, as whoever changes an assignment does first. Two queries, since each has its own index. */
    private static final String DUE = """
            select p.id from project p join (
              select project_id, min(due_on) as due_on from (
                select project_id, starts_on as due_on from assignment
                where not in_force and annulled_at is null and starts_on <= :today
                  and (ends_on is null or ends_on >= :today)
                union all
                select project_id, ends_on from assignment where in_force and ends_on < :today) each
              group by project_id) due on due.project_id = p.id
            where p.id <> all(:except)
            order by due.due_on, p.id limit :limit for update of p skip locked""";

    private final AssignmentService assignments;
    private final Clock clock;

    @Inject
    AssignmentTimer(AssignmentService assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assignments";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public int batch() {
        return 20;
    }

    @Override
    public DueQuery due() {
        return new DueQuery(DUE, Map.of("today", BusinessTime.today(clock)));
    }

    @Override
    public void settle(List<UUID> ids) {
        ids.forEach(project -> assignments.follow(project, SELF));
    }
}
