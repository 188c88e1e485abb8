package cn.baton.project.plan;

/** The list of key projects that a plan stands on: 市重点, 省重点. */
public enum KeyList {
    CITY,
    PROVINCE
}
