package cn.baton.project.land;

/**
 * What kind of stock a parcel belongs to: 收储 bought into the reserve, 闲置 idle and to be revived, 标准地 a standard plot,
 * whose assessments are done and which can be built on at once.
 */
public enum ParcelStatus {
    RESERVE,
    IDLE,
    STANDARD
}
