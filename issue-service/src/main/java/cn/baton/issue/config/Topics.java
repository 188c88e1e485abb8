package cn.baton.issue.config;

/** Where this service publishes. */
public final class Topics {

    public static final String ISSUE_EVENTS = "issue.events";

    private Topics() {}
}
