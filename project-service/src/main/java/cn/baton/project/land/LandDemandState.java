package cn.baton.project.land;

/** 待匹配 open, 已匹配 matched with a parcel, 已撤回 withdrawn. */
public enum LandDemandState {
    OPEN,
    MATCHED,
    WITHDRAWN
}
