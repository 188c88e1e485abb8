package cn.baton.project.registry;

import cn.baton.support.paging.SearchText;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that is known of a project at one time: once as it stands now ({@link Project}), once for every time that it was
 * known otherwise ({@link KnownProject}). What people tell is kept whole as {@link ProjectDetails}; the columns beside it
 * are those that lists filter and sort by.
 */
@Embeddable
class ProjectState {

    /** As many as an index entry holds. */
    private static final int MAX_PROGRAMMES = 20;

    private static final int MAX_PARTICIPATIONS = 20;

    private String name;
    private String externalId;
    private String nationalCode;
    private String areaCode;
    private String responsibleUnit;
    private String leadDepartment;
    private String ownerCreditCode;
    private Boolean foreignInvested;
    private boolean governmentInvested;
    private String field;
    private String industryCode;
    private String cluster;
    private String chain;
    private String chainRole;
    private BigDecimal totalInvestment;
    private BigDecimal landArea;
    private UUID mainProjectId;
    private LocalDate plannedStartOn;
    private LocalDate plannedCompletionOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags = List.of();

    /** See {@link SearchText}. */
    private String searchText;

    /** 万元, before the first revision; null while there is none. */
    private BigDecimal originalInvestment;

    private boolean costOverrun;

    @Enumerated(EnumType.STRING)
    private ProjectStage stage;

    /** Kept by the database: the stage's place on the course, to sort by. */
    @Column(insertable = false, updatable = false)
    private short stageRank;

    /** Where a project that is suspended or removed was before. */
    @Enumerated(EnumType.STRING)
    private ProjectStage stageBefore;

    private LocalDate reservedOn;
    private LocalDate signedOn;
    private LocalDate startedOn;
    private LocalDate completedOn;
    private LocalDate commissionedOn;
    private LocalDate atCapacityOn;
    private Instant registeredAt;

    @Enumerated(EnumType.STRING)
    private Library library;

    /** Kept by the database, to sort by. */
    @Column(insertable = false, updatable = false)
    private short libraryRank;

    @Enumerated(EnumType.STRING)
    private LibraryLevel libraryLevel;

    @Enumerated(EnumType.STRING)
    private Light light;

    /** Kept by the database, to sort by: what shows none comes first, and red last. */
    @Column(insertable = false, updatable = false)
    private short lightRank;

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

    protected ProjectState() {}

    static ProjectState planned(ProjectDetails details, Clock clock) {
        ProjectState state = new ProjectState();
        state.stage = ProjectStage.PLANNED;
        state.library = Library.PLANNING;
        state.libraryLevel = details.areaCode() == null ? LibraryLevel.CITY : LibraryLevel.COUNTY;
        state.registeredAt = clock.instant();
        state.describe(details);
        return state;
    }

    void describe(ProjectDetails told) {
        details = told;
        name = told.name();
        externalId = told.externalId();
        nationalCode = told.nationalCode();
        areaCode = told.areaCode();
        responsibleUnit = told.responsibleUnit();
        leadDepartment = told.leadDepartment();
        ownerCreditCode = told.owner() == null ? null : told.owner().creditCode();
        foreignInvested = told.owner() == null ? null : told.owner().foreignInvested();
        governmentInvested = told.governmentInvested();
        field = told.field();
        industryCode = told.industryCode();
        cluster = told.cluster();
        chain = told.chain();
        chainRole = told.chainRole();
        tags = told.tags();
        totalInvestment = told.totalInvestment();
        landArea = told.landArea();
        mainProjectId = told.mainProjectId();
        plannedStartOn = told.plannedStartOn();
        plannedCompletionOn = told.plannedCompletionOn();
        String owner = told.owner() == null ? null : told.owner().name();
        searchText = SearchText.of(name, owner, ownerCreditCode, externalId, nationalCode);
    }

    void reviseInvestment(BigDecimal amount, BigDecimal original, boolean overrun) {
        originalInvestment = original;
        costOverrun = overrun;
        describe(details.withTotalInvestment(amount));
    }

    boolean isInvestmentRevised() {
        return originalInvestment != null;
    }

    void enter(ProjectStage next, LocalDate on) {
        stageBefore = next.isOnCourse() ? null : stage.isOnCourse() ? stage : stageBefore;
        stage = next;
        setDay(next, on);
    }

    /** The day on which it came to the stage; null when it did not. Stages that have none keep none. */
    void setDay(ProjectStage reached, LocalDate on) {
        switch (reached) {
            case RESERVED -> reservedOn = on;
            case SIGNED -> signedOn = on;
            case STARTED -> startedOn = on;
            case COMPLETED -> completedOn = on;
            case COMMISSIONED -> commissionedOn = on;
            case AT_CAPACITY -> atCapacityOn = on;
            case PLANNED, SUSPENDED, REMOVED -> {}
        }
    }

    /** @param onCourse how far it had come, also where it stands beside the course */
    void standAt(ProjectStage standing, ProjectStage onCourse) {
        stage = standing;
        stageBefore = standing.isOnCourse() ? null : onCourse;
    }

    /** Back on course, where it was; the days on which it had come there stay. */
    void resume() {
        stage = stageBefore;
        stageBefore = null;
    }

    void moveTo(Library newLibrary, LibraryLevel newLevel) {
        library = newLibrary;
        libraryLevel = newLevel;
    }

    void setLight(Light shown) {
        light = shown;
    }

    void setProgrammes(Set<String> codes) {
        if (codes.size() > MAX_PROGRAMMES) {
            throw ProblemException.conflict(
                    LocalizedText.of("一个项目最多列入 %s 个工程", "A project is in %s programmes at most", MAX_PROGRAMMES));
        }
        programmes = codes.stream().sorted().toList();
    }

    void setParticipations(Set<ParticipationKey> keys) {
        if (keys.size() > MAX_PARTICIPATIONS) {
            throw ProblemException.conflict(
                    LocalizedText.of("一个项目最多参加 %d 次", "A project takes part %d times at most", MAX_PARTICIPATIONS));
        }
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

    ProjectStage stage() {
        return stage;
    }

    /** Whether it has come this far on its course, wherever it stands now. */
    boolean hasReached(ProjectStage onCourse) {
        return (stage.isOnCourse() ? stage : stageBefore).compareTo(onCourse) >= 0;
    }

    ProjectStage stageBefore() {
        return stageBefore;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    Library library() {
        return library;
    }

    LibraryLevel libraryLevel() {
        return libraryLevel;
    }

    ProjectDetails details() {
        return details;
    }

    ProjectView view(UUID id, long version, Instant changedAt) {
        return new ProjectView(
                id,
                version,
                stage,
                stageBefore,
                reservedOn,
                signedOn,
                startedOn,
                completedOn,
                commissionedOn,
                atCapacityOn,
                library,
                libraryLevel,
                light,
                originalInvestment,
                costOverrun,
                programmes,
                participations.stream().flatMap(ParticipationKey::ofSearchKey).toList(),
                leaders,
                staff,
                registeredAt,
                changedAt,
                details);
    }
}
