package cn.baton.project.land;

/** 已推荐 proposed; 已接受, 已谢绝, 已撤回; 已失效 superseded, since parcel or demand went elsewhere; 已释放 given back. */
public enum LandMatchState {
    PROPOSED("已推荐"),
    ACCEPTED("已接受"),
    DECLINED("已谢绝"),
    WITHDRAWN("已撤回"),
    SUPERSEDED("已失效"),
    RELEASED("已释放");

    private final String chinese;

    LandMatchState(String chinese) {
        this.chinese = chinese;
    }

    /** As people call it. */
    String chinese() {
        return chinese;
    }
}
