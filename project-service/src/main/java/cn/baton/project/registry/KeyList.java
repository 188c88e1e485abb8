package cn.baton.project.registry;

/** A list of key projects, on which a project stands by its annual plan of a year: 市重点, 省重点. */
public enum KeyList {
    CITY,
    PROVINCE
}
