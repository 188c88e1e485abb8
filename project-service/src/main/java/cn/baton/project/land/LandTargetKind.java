package cn.baton.project.land;

/** What is counted in a year: 收储 land bought into the reserve, 盘活 idle land revived, 上报 land reported for approval. */
public enum LandTargetKind {
    RESERVE,
    REVIVED,
    REPORTED
}
