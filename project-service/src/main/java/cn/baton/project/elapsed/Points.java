package cn.baton.project.elapsed;

import cn.baton.project.milestone.MilestoneState;
import cn.baton.project.milestone.MilestoneView;
import cn.baton.project.permit.PermitState;
import cn.baton.project.permit.PermitView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static java.util.Comparator.comparing;

/** What has happened in the life of one project so far: its stages, permits and milestones. */
class Points {

    private final Map<String, Point> points = new LinkedHashMap<>();

    Points(ProjectView project, List<PermitView> permits, List<MilestoneView> milestones) {
        add("reservedOn", project.reservedOn());
        add("signedOn", project.signedOn());
        add("startedOn", project.startedOn());
        add("completedOn", project.completedOn());
        add("commissionedOn", project.commissionedOn());
        add("atCapacityOn", project.atCapacityOn());
        permits.stream()
                .filter(permit -> permit.state() == PermitState.APPLIED || permit.state() == PermitState.ISSUED)
                .collect(Collectors.groupingBy(PermitView::type, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::addPermit);
        milestones.stream()
                .filter(milestone -> milestone.state() == MilestoneState.ACHIEVED)
                .forEach(this::addMilestone);
    }

    /** 422 on the parameter when nothing of that name has happened, with the names of what has. */
    Point require(String parameter, String name) {
        Point point = points.get(name);
        if (point == null) {
            throw ProblemException.invalid(
                    parameter,
                    LocalizedText.of(
                            "没有 %s 或尚未发生，可用：%s",
                            "There is no %s, or not yet; on offer: %s", name, String.join(", ", points.keySet())));
        }
        return point;
    }

    /** Works in phases need several permits of one type: the first that was issued let the project go on. */
    private void addPermit(String type, List<PermitView> permits) {
        PermitView first = permits.stream()
                .filter(permit -> permit.state() == PermitState.ISSUED)
                .min(comparing(PermitView::decidedOn))
                .orElseGet(permits::getFirst);
        add("permit:" + type + ":appliedOn", first.appliedOn());
        add("permit:" + type + ":issuedOn", first.decidedOn());
    }

    private void addMilestone(MilestoneView milestone) {
        String name = milestone.plan().code() == null
                ? milestone.plan().name()
                : milestone.plan().code();
        put(new Point("milestone:" + name, milestone.achievedOn(), milestone.approximate()));
    }

    private void add(String name, LocalDate on) {
        if (on != null) {
            put(new Point(name, on, false));
        }
    }

    private void put(Point point) {
        points.put(point.name(), point);
    }
}
