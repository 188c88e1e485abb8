package cn.baton.project.oc4ids;

import cn.baton.project.oc4ids.Oc4idsLocation.Address;
import cn.baton.project.oc4ids.Oc4idsLocation.Gazetteer;
import cn.baton.project.oc4ids.Oc4idsMetric.Observation;
import cn.baton.project.oc4ids.Oc4idsMetric.Unit;
import cn.baton.project.oc4ids.Oc4idsProject.Budget;
import cn.baton.project.oc4ids.Oc4idsProject.Completion;
import cn.baton.project.oc4ids.Oc4idsProject.Identifier;
import cn.baton.project.oc4ids.Oc4idsProject.RelatedProject;
import cn.baton.project.registry.Capacity;
import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells a project of the registry in the words of the standard (docs/oc4ids.md has the table). */
@ApplicationScoped
class Oc4idsMapper {

    private final Oc4idsConfig config;
    private final Oc4idsIds ids;

    @Inject
    Oc4idsMapper(Oc4idsConfig config, Oc4idsIds ids) {
        this.config = config;
        this.ids = ids;
    }

    /** @param today the day against which a plan is late: that of the question, not of its answer */
    Oc4idsProject map(ProjectView project, LocalDate today) {
        ProjectDetails details = project.details();
        LocalDate signing = first(details.plannedSigningOn(), project.signedOn());
        LocalDate start = first(details.plannedStartOn(), details.agreedStartOn(), project.startedOn());
        LocalDate completion = first(details.plannedCompletionOn(), project.completedOn());
        LocalDate commissioning = first(details.plannedCommissioningOn(), project.commissionedOn());
        return new Oc4idsProject(
                ids.of(project.id()),
                project.changedAt(),
                "zh",
                identifiers(details),
                Parties.publicAuthority(details),
                details.name(),
                details.description(),
                details.totalInvestment() == null ? null : new Budget(Oc4idsValue.ofWan(details.totalInvestment())),
                Oc4idsPeriod.of(first(project.reservedOn(), signing, start), completion),
                locations(details),
                Classifications.statusOf(project),
                config.projectType().orElse(null),
                Sectors.of(details.industryCode()),
                Classifications.of(project),
                Parties.of(details),
                Oc4idsPeriod.of(project.reservedOn(), signing),
                Oc4idsPeriod.of(signing, start),
                Oc4idsPeriod.of(start, completion),
                Oc4idsPeriod.of(completion, commissioning),
                forecasts(details),
                milestones(project, today),
                project.completedOn() == null ? null : new Completion(Oc4idsPeriod.startOf(project.completedOn())),
                relatedProjects(details));
    }

    private static List<Identifier> identifiers(ProjectDetails project) {
        List<Identifier> identifiers = new ArrayList<>();
        if (project.nationalCode() != null) {
            identifiers.add(new Identifier(project.nationalCode(), Schemes.NATIONAL_CODE));
        }
        if (project.externalId() != null && !project.externalId().isEmpty()) {
            identifiers.add(new Identifier(project.externalId(), Schemes.EXTERNAL_ID));
        }
        return identifiers;
    }

    private List<Oc4idsLocation> locations(ProjectDetails project) {
        String area = project.areaCode();
        if (area == null && project.location() == null) {
            return List.of();
        }
        String region = area == null ? null : config.regions().get(area);
        return List.of(new Oc4idsLocation(
                "1",
                project.location(),
                area == null ? null : new Gazetteer(Schemes.AREA, List.of(area)),
                region == null ? null : new Address(region, "中国")));
    }

    private static List<Oc4idsMetric> forecasts(ProjectDetails project) {
        List<Oc4idsMetric> forecasts = new ArrayList<>();
        if (project.landArea() != null) {
            forecasts.add(Oc4idsMetric.measured(Oc4idsMetric.LAND_AREA, "用地面积", project.landArea(), Oc4idsMetric.MU));
        }
        if (project.durationYears() != null) {
            forecasts.add(
                    Oc4idsMetric.measured(Oc4idsMetric.DURATION, "建设周期", project.durationYears(), Oc4idsMetric.YEAR));
        }
        if (project.expectedOutputValue() != null) {
            Oc4idsValue value = Oc4idsValue.ofWan(project.expectedOutputValue());
            forecasts.add(new Oc4idsMetric(
                    Oc4idsMetric.EXPECTED_OUTPUT_VALUE,
                    "预计年产值",
                    List.of(new Observation("1", value, null, null, null))));
        }
        if (!project.capacities().isEmpty()) {
            forecasts.add(new Oc4idsMetric(Oc4idsMetric.CAPACITY, "年产能", capacities(project.capacities())));
        }
        return forecasts;
    }

    private static List<Observation> capacities(List<Capacity> capacities) {
        return IntStream.range(0, capacities.size())
                .mapToObj(i -> {
                    Capacity capacity = capacities.get(i);
                    return new Observation(
                            Integer.toString(i + 1),
                            null,
                            capacity.quantity(),
                            new Unit(capacity.unit()),
                            capacity.product());
                })
                .toList();
    }

    private static List<Oc4idsMilestone> milestones(ProjectView project, LocalDate today) {
        return Stream.of(StageMilestone.values())
                .map(milestone -> milestone.read(project, today))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<RelatedProject> relatedProjects(ProjectDetails project) {
        UUID main = project.mainProjectId();
        return main == null
                ? List.of()
                : List.of(new RelatedProject("1", Schemes.OC4IDS, ids.of(main), Schemes.MAIN_PROJECT));
    }

    private static LocalDate first(LocalDate... candidates) {
        return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
