package cn.baton.project.responsibility;

/** In what capacity a person answers for a project: 市级领导, 县级领导, 督导人员（全员分包）, 服务专员. */
public enum AssignmentRole {
    CITY_LEADER,
    COUNTY_LEADER,
    SUPERVISION_STAFF,
    SERVICE_OFFICER
}
