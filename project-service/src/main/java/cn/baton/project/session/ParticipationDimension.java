package cn.baton.project.session;

/** By what of their projects participations can be broken down. */
public enum ParticipationDimension {
    AREA("area_code"),
    FIELD("field"),
    CLUSTER("cluster"),
    CHAIN("chain"),
    CHAIN_ROLE("chain_role"),
    STAGE("stage"),
    RESPONSIBLE_UNIT("responsible_unit"),
    LEAD_DEPARTMENT("lead_department");

    private final String column;

    ParticipationDimension(String column) {
        this.column = column;
    }

    /** Of the project as it was known. */
    String column() {
        return column;
    }
}
