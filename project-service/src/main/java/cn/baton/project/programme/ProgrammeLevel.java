package cn.baton.project.programme;

/** Who runs a programme: 市级, 省级. */
public enum ProgrammeLevel {
    CITY,
    PROVINCE
}
