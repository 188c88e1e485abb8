package cn.baton.demo;

/** The people of the story. Codes of units are the demo's own. */
enum Person {
    ADMINISTRATOR("wang", "city-admin", "411000-FGW", null),
    INSPECTOR("zhao", "inspector", "411000-DCZX", null),
    LEADER("chen", "leader", "411000-ZFB", null),
    OFFICER("li", "county-officer", "411082-GXJ", "411082"),
    DASHBOARD("dashboard", "viewer", null, null);

    private final String subject;
    private final String role;
    private final String unit;
    private final String area;

    Person(String subject, String role, String unit, String area) {
        this.subject = subject;
        this.role = role;
        this.unit = unit;
        this.area = area;
    }

    String token(TokenSource tokens) {
        return tokens.token(subject, role, unit, area);
    }

    String subject() {
        return subject;
    }

    String role() {
        return role;
    }
}
