package cn.baton.project.land;

/** 待匹配 open, 已匹配 matched with a parcel, 已撤回 withdrawn. */
public enum LandDemandState {
    OPEN("待匹配"),
    MATCHED("已匹配"),
    WITHDRAWN("已撤回");

    private final String chinese;

    LandDemandState(String chinese) {
        this.chinese = chinese;
    }

    /** As people call it. */
    String chinese() {
        return chinese;
    }
}
