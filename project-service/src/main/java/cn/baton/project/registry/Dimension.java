package cn.baton.project.registry;

/** By what sums over projects can be broken down. A project in several programmes counts in each of them. */
public enum Dimension {
    STAGE("cast(r.state.stage as String)", ""),
    AREA("r.state.areaCode", ""),
    FIELD("r.state.field", ""),
    CLUSTER("r.state.cluster", ""),
    CHAIN("r.state.chain", ""),
    CHAIN_ROLE("r.state.chainRole", ""),
    LIGHT("cast(r.state.light as String)", ""),
    LIBRARY("cast(r.state.library as String)", ""),
    LEVEL("cast(r.state.libraryLevel as String)", ""),
    RESPONSIBLE_UNIT("r.state.responsibleUnit", ""),
    LEAD_DEPARTMENT("r.state.leadDepartment", ""),
    PROGRAMME("programme", " join lateral unnest(r.state.programmes) programme");

    private final String expression;
    private final String join;

    Dimension(String expression, String join) {
        this.expression = expression;
        this.join = join;
    }

    /** In HQL, of the row {@code r}. */
    String expression() {
        return expression;
    }

    String join() {
        return join;
    }
}
