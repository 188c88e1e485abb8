package cn.baton.project.land;

/** What is counted in a year: 收储 land bought into the reserve, 盘活 idle land revived, 上报 land reported for approval. */
public enum LandTargetKind {
    RESERVE("收储"),
    REVIVED("盘活"),
    REPORTED("上报");

    private final String chinese;

    LandTargetKind(String chinese) {
        this.chinese = chinese;
    }

    /** As people call it. */
    String chinese() {
        return chinese;
    }
}
