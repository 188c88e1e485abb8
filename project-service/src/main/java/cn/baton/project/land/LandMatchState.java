package cn.baton.project.land;

/** 已推荐 proposed; 已接受, 已谢绝, 已撤回; 已失效 superseded, since parcel or demand went elsewhere; 已释放 given back. */
public enum LandMatchState {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    SUPERSEDED,
    RELEASED
}
