package cn.baton.scoring.fact;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.RowScope;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.StatelessSession;

import java.time.Instant;
import java.util.List;

/** All facts. */
@ApplicationScoped
class FactRepository {

    private static final Listing<ProjectRow> PROJECTS = new Listing<>(
            ProjectRow.class,
            "ProjectRow r",
            ProjectRow::id,
            "-registeredAt",
            List.of(new SortKey<>(
                    "registeredAt", "r.fact.registeredAt", row -> row.fact().registeredAt(), Instant::parse)));

    private static final Listing<LocatedIssue> ISSUES = new Listing<>(
            LocatedIssue.class,
            "LocatedIssue r",
            LocatedIssue::id,
            "-raisedAt",
            List.of(new SortKey<>(
                    "raisedAt", "r.fact.raisedAt", row -> row.fact().raisedAt(), Instant::parse)));

    private static final Listing<LocatedLetter> LETTERS = new Listing<>(
            LocatedLetter.class,
            "LocatedLetter r",
            LocatedLetter::id,
            "-id",
            List.of(new SortKey<>(
                    "occurredAt", "r.fact.occurredAt", row -> row.fact().occurredAt(), Instant::parse)));

    /** Projects that the subject looks after. */
    private static final String ASSIGNED = " in (select mine.projectId from AssignmentReplica mine"
            + " where mine.subject = %s and mine.beginsAt <= instant and mine.endsAt > instant)";

    private static final RowScope PROJECT_SCOPE = RowScope.of(
                    "r.fact.areaCode", "r.fact.responsibleUnit", "r.fact.leadDepartment")
            .assignedBy("r.id" + ASSIGNED);
    private static final RowScope ISSUE_SCOPE =
            RowScope.of("r.area", "r.fact.responsibleUnit").assignedBy("r.fact.projectId" + ASSIGNED);
    private static final RowScope LETTER_SCOPE =
            RowScope.of("r.area", "r.fact.recipientUnit").assignedBy("r.fact.projectId" + ASSIGNED);

    private final EntityManager entities;
    private final StatelessSession batches;

    @Inject
    FactRepository(EntityManager entities, StatelessSession batches) {
        this.entities = entities;
        this.batches = batches;
    }

    /** Instead of what was kept of the same things. */
    void keep(List<?> rows) {
        batches.upsertMultiple(rows);
    }

    Page<ProjectRow> projects(FactQuery query, Scope scope, PageRequest page) {
        Filter filter = Filter.within(scope, PROJECT_SCOPE)
                .anyOf("r.fact.areaCode", query.areaCodes())
                .equal("r.id", query.projectId());
        return PROJECTS.page(entities, filter, page);
    }

    Page<LocatedIssue> issues(FactQuery query, Scope scope, PageRequest page) {
        Filter filter = Filter.within(scope, ISSUE_SCOPE)
                .anyOf("r.area", query.areaCodes())
                .equal("r.fact.projectId", query.projectId());
        return ISSUES.page(entities, filter, page);
    }

    Page<LocatedLetter> letters(FactQuery query, Scope scope, PageRequest page) {
        Filter filter = Filter.within(scope, LETTER_SCOPE)
                .anyOf("r.area", query.areaCodes())
                .equal("r.fact.projectId", query.projectId());
        return LETTERS.page(entities, filter, page);
    }
}
