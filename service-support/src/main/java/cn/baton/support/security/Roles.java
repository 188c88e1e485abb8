package cn.baton.support.security;

/** The roles that tokens carry in their {@code roles} claim. */
public final class Roles {

    public static final String CITY_ADMIN = "city-admin";
    public static final String INSPECTOR = "inspector";
    public static final String COUNTY_OFFICER = "county-officer";
    public static final String DEPARTMENT_OFFICER = "department-officer";
    public static final String LEADER = "leader";
    public static final String VIEWER = "viewer";
    public static final String SYSTEM = "system";

    private Roles() {}
}
