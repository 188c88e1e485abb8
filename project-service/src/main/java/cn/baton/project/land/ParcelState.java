package cn.baton.project.land;

/** Whether a parcel can be had: 在架 on offer, 已配置 given to a project, 下架 taken off the market. */
public enum ParcelState {
    AVAILABLE("在架"),
    ALLOTTED("已配置"),
    WITHDRAWN("下架");

    private final String chinese;

    ParcelState(String chinese) {
        this.chinese = chinese;
    }

    /** As people call it. */
    String chinese() {
        return chinese;
    }
}
