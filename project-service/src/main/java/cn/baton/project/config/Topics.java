package cn.baton.project.config;

/** Where this service publishes. */
public final class Topics {

    public static final String PROJECT_EVENTS = "project.events";

    private Topics() {}
}
