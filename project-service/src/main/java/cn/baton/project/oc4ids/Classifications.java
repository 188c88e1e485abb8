package cn.baton.project.oc4ids;

import cn.baton.project.oc4ids.Oc4idsProject.Classification;
import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectView;

import java.util.ArrayList;
import java.util.List;

/** What the registry knows and the standard has no field for, as classes in schemes of our own. */
final class Classifications {

    private Classifications() {}

    static List<Classification> of(ProjectView project) {
        ProjectDetails details = project.details();
        List<Classification> classes = new ArrayList<>();
        add(classes, Schemes.INDUSTRY, details.industryCode());
        add(classes, Schemes.FIELD, details.field());
        add(classes, Schemes.CLUSTER, details.cluster());
        add(classes, Schemes.CHAIN, details.chain());
        add(classes, Schemes.CHAIN_ROLE, details.chainRole());
        details.tags().forEach(tag -> add(classes, Schemes.TAG, tag));
        project.programmes().forEach(programme -> add(classes, Schemes.PROGRAMME, programme));
        add(classes, Schemes.INVESTOR, details.governmentInvested() ? Schemes.GOVERNMENT : Schemes.ENTERPRISE);
        add(classes, Schemes.LIBRARY, project.library().name());
        add(classes, Schemes.LIBRARY_LEVEL, project.libraryLevel().name());
        classes.add(new Classification(Schemes.STAGE, project.stage().name(), nameOf(project.stage())));
        return classes;
    }

    private static void add(List<Classification> classes, String scheme, String id) {
        if (id != null && !id.isEmpty()) {
            classes.add(new Classification(scheme, id, null));
        }
    }

    /**
     * The standard's status. What is suspended goes on some day, and keeps the status in which it rests; its stage among
     * the classes says so.
     */
    static String statusOf(ProjectView project) {
        ProjectStage stage = project.stage() == ProjectStage.SUSPENDED ? project.stageBefore() : project.stage();
        return switch (stage) {
            case PLANNED, RESERVED -> "identification";
            case SIGNED -> "preparation";
            case STARTED -> "implementation";
            case COMPLETED, COMMISSIONED, AT_CAPACITY -> "completion";
            case REMOVED -> "cancelled";
            case SUSPENDED -> throw new IllegalStateException("Suspended in " + project.stageBefore());
        };
    }

    private static String nameOf(ProjectStage stage) {
        return switch (stage) {
            case PLANNED -> "谋划";
            case RESERVED -> "储备";
            case SIGNED -> "签约";
            case STARTED -> "开工";
            case COMPLETED -> "竣工";
            case COMMISSIONED -> "投产";
            case AT_CAPACITY -> "达效";
            case SUSPENDED -> "暂停";
            case REMOVED -> "移出";
        };
    }
}
