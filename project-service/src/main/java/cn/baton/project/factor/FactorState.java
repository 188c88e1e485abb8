package cn.baton.project.factor;

/** What has become of a request. */
public enum FactorState {
    OPEN("待保障"),
    MET("已保障"),
    CANCELLED("已取消");

    private final String chinese;

    FactorState(String chinese) {
        this.chinese = chinese;
    }

    /** As people say it. */
    String chinese() {
        return chinese;
    }
}
