package cn.baton.project.session;

import cn.baton.project.registry.Batch;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectView;

import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The stage that a batch stands for. A participation is recorded whatever the project's stage is, since history comes in
 * any order; that the project is behind is told instead, and can be looked for.
 */
final class BatchStage {

    private static final Map<Batch, ProjectStage> STAGES = Map.of(
            Batch.SIGNING, ProjectStage.SIGNED,
            Batch.GROUNDBREAKING, ProjectStage.STARTED,
            Batch.COMMISSIONING, ProjectStage.COMMISSIONED);

    /** In HQL, of the participation {@code r} and its project {@code p}; never null. */
    static final String BEHIND =
            STAGES.keySet().stream().map(BatchStage::behind).collect(Collectors.joining(" or ", "(", ")"));

    private BatchStage() {}

    /** A project that is suspended or removed counts by where it was. */
    static boolean isBehind(Batch batch, ProjectView project) {
        ProjectStage reached = project.stageBefore() == null ? project.stage() : project.stageBefore();
        return reached.compareTo(STAGES.get(batch)) < 0;
    }

    private static String behind(Batch batch) {
        String before = EnumSet.range(ProjectStage.PLANNED, STAGES.get(batch)).stream()
                .filter(stage -> stage != STAGES.get(batch))
                .map(Enum::name)
                .collect(Collectors.joining(", ", "(", ")"));
        return "(r.batch = " + batch + " and (p.state.stage in " + before
                + " or p.state.stageBefore is not null and p.state.stageBefore in " + before + "))";
    }
}
