package cn.baton.project.land;

/** Whether a parcel can be had: 在架 on offer, 已配置 given to a project, 下架 taken off the market. */
public enum ParcelState {
    AVAILABLE,
    ALLOTTED,
    WITHDRAWN
}
