package cn.baton.project.registry;

/** At which level of government a project is kept (分级): 省级, 市级, 县级. */
public enum LibraryLevel {
    PROVINCE,
    CITY,
    COUNTY
}
