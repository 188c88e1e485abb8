package cn.baton.project.registry;

import cn.baton.support.paging.Filter;

/**
 * By what sums over projects can be broken down. A project with several programmes, tags, sessions or batches counts in
 * each of them, and one without any in the group of none: no dimension loses a project.
 */
public enum Dimension {
    STAGE("cast(r.state.stage as String)"),
    AREA("r.state.areaCode"),
    FIELD("r.state.field"),
    /** The division of GB/T 4754 (大类), as far as every code tells it: C38 for C3825. */
    INDUSTRY("substring(r.state.industryCode, 1, 3)"),
    CLUSTER("r.state.cluster"),
    CHAIN("r.state.chain"),
    CHAIN_ROLE("r.state.chainRole"),
    LIGHT("cast(r.state.light as String)"),
    LIBRARY("cast(r.state.library as String)"),
    LEVEL("cast(r.state.libraryLevel as String)"),
    RESPONSIBLE_UNIT("r.state.responsibleUnit"),
    LEAD_DEPARTMENT("r.state.leadDepartment"),
    PROGRAMME("programme", "programmes"),
    TAG("tag", "tags"),
    SESSION("session", "participations") {
        @Override
        String expression() {
            return "replace(cast(session as String), ':', '')";
        }

        /** By number. */
        @Override
        String order() {
            return "length(" + expression() + "), " + expression();
        }

        /** Of a project's search keys only those that tell a session alone. */
        @Override
        void narrow(Filter filter) {
            filter.add("(session is null or cast(session as String) like '%:')");
        }
    },
    BATCH("batch", "participations") {
        @Override
        String expression() {
            return "replace(cast(batch as String), ':', '')";
        }

        @Override
        void narrow(Filter filter) {
            filter.add("(batch is null or cast(batch as String) like ':%')");
        }
    };

    private final String expression;
    private final String join;

    Dimension(String expression) {
        this.expression = expression;
        this.join = "";
    }

    /** Of several values; the join is outer, so that what has none stays. */
    Dimension(String alias, String values) {
        this.expression = alias;
        this.join = " left join lateral unnest(r.state." + values + ") " + alias;
    }

    /** Whether each project counts once, so that the sums of the groups are that of all. */
    public boolean isOfOne() {
        return join.isEmpty();
    }

    /** In HQL, of the row {@code r}. */
    String expression() {
        return expression;
    }

    /** In HQL, what its groups are sorted by. */
    String order() {
        return expression();
    }

    String join() {
        return join;
    }

    /** Leaves of what is joined only what makes a group; every project stays. */
    void narrow(Filter filter) {}
}
