package cn.baton.scoring.area;

/** Areas that are ranked against each other: 县市区, 功能区. */
public enum AreaGroup {
    COUNTY,
    ZONE
}
