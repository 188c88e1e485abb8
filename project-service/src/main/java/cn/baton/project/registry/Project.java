package cn.baton.project.registry;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A key investment project (重点项目).
 *
 * <p>What people tell about it is kept whole as {@link ProjectDetails}; the columns beside it are those that lists
 * filter and sort by.
 */
@Entity
@Table(name = "project")
class Project {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private String externalId;
    private String nationalCode;
    private String areaCode;
    private String responsibleUnit;
    private String leadDepartment;
    private BigDecimal totalInvestment;

    @Enumerated(EnumType.STRING)
    private ProjectStage stage;

    private LocalDate signedOn;
    private LocalDate startedOn;
    private Instant registeredAt;
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    private Light light;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> programmes = List.of();

    /** See {@link ParticipationKey#searchKeys}. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> participations = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> leaders = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> staff = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private ProjectDetails details;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StageChange> stageChanges;

    protected Project() {}

    static Project register(ProjectDetails details, Clock clock) {
        Project project = new Project();
        project.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        project.stage = ProjectStage.PLANNED;
        project.registeredAt = clock.instant();
        project.changedAt = project.registeredAt;
        project.stageChanges = List.of();
        project.describe(details);
        return project;
    }

    void change(ProjectDetails changed) {
        describe(changed);
    }

    /** Something that belongs to the project changes: its version rises with it. */
    void touch(Clock clock) {
        changedAt = clock.instant();
    }

    void setLight(Light shown) {
        light = shown;
    }

    void setProgrammes(Set<String> codes) {
        programmes = codes.stream().sorted().toList();
    }

    void setParticipations(Set<ParticipationKey> keys) {
        participations = keys.stream()
                .flatMap(ParticipationKey::searchKeys)
                .distinct()
                .sorted()
                .toList();
    }

    void setPeople(Set<String> leading, Set<String> supervising) {
        leaders = leading.stream().sorted().toList();
        staff = supervising.stream().sorted().toList();
    }

    /** 签约: needs the agreement and the enterprise. */
    void sign(LocalDate on, LocalDate agreedStartOn, List<Evidence> evidence, Clock clock) {
        requireNext(ProjectStage.SIGNED);
        List<String> missing = new ArrayList<>();
        if (details.owner() == null) {
            missing.add("owner");
        }
        requireEvidence(evidence, Set.of(EvidenceKind.AGREEMENT), missing);
        requireNotInFuture("signedOn", on, clock);
        if (agreedStartOn != null) {
            if (agreedStartOn.isBefore(on)) {
                throw ProblemException.invalid(
                        "agreedStartOn",
                        LocalizedText.of("约定开工日期不能早于签约日期", "The agreed start cannot be before the signing"));
            }
            describe(details.withAgreedStartOn(agreedStartOn));
        }
        signedOn = on;
        enter(ProjectStage.SIGNED, on, evidence, clock);
    }

    /** 开工: needs the construction permit and a picture of the works. */
    void start(LocalDate on, List<Evidence> evidence, Clock clock) {
        requireNext(ProjectStage.STARTED);
        requireEvidence(evidence, Set.of(EvidenceKind.CONSTRUCTION_PERMIT, EvidenceKind.SITE_PHOTO), new ArrayList<>());
        requireNotInFuture("startedOn", on, clock);
        if (signedOn != null && on.isBefore(signedOn)) {
            throw ProblemException.invalid(
                    "startedOn", LocalizedText.of("开工日期不能早于签约日期", "Works cannot start before the signing"));
        }
        startedOn = on;
        enter(ProjectStage.STARTED, on, evidence, clock);
    }

    private void enter(ProjectStage next, LocalDate on, List<Evidence> evidence, Clock clock) {
        List<StageChange> changes = new ArrayList<>(stageChanges);
        changes.add(new StageChange(stage, next, on, clock.instant(), evidence));
        stageChanges = List.copyOf(changes);
        stage = next;
    }

    private void requireNext(ProjectStage next) {
        Set<ProjectStage> allowed = stage.next(details.governmentInvested());
        if (!allowed.contains(next)) {
            throw new IllegalTransitionException(
                    LocalizedText.of("项目处于 %s 阶段，不能转入 %s", "A project in %s cannot become %s", stage, next),
                    stage,
                    allowed);
        }
    }

    private static void requireEvidence(List<Evidence> evidence, Set<EvidenceKind> needed, List<String> missing) {
        Set<EvidenceKind> given = evidence.stream().map(Evidence::kind).collect(Collectors.toSet());
        needed.stream()
                .filter(kind -> !given.contains(kind))
                .map(Enum::name)
                .sorted()
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new IncompleteTransitionException(missing);
        }
    }

    private static void requireNotInFuture(String field, LocalDate on, Clock clock) {
        if (on.isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid(field, LocalizedText.of("日期不能晚于今天", "The date cannot be in the future"));
        }
    }

    private void describe(ProjectDetails told) {
        details = told;
        name = told.name();
        externalId = told.externalId();
        nationalCode = told.nationalCode();
        areaCode = told.areaCode();
        responsibleUnit = told.responsibleUnit();
        leadDepartment = told.leadDepartment();
        totalInvestment = told.totalInvestment();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    String areaCode() {
        return areaCode;
    }

    String responsibleUnit() {
        return responsibleUnit;
    }

    String leadDepartment() {
        return leadDepartment;
    }

    BigDecimal totalInvestment() {
        return totalInvestment;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    ProjectDetails details() {
        return details;
    }

    List<StageChange> stageChanges() {
        return stageChanges;
    }

    ProjectView view() {
        return new ProjectView(id, version, stage, signedOn, startedOn, registeredAt, details);
    }
}
