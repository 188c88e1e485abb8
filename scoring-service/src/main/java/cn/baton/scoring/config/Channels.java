package cn.baton.scoring.config;

/** What this service listens to; the keys of {@code mp.messaging.incoming}. */
public final class Channels {

    public static final String PROJECT_EVENTS = "project-events";

    /** Of the same topic. */
    public static final String ASSIGNMENT_EVENTS = "assignment-events";

    public static final String ISSUE_EVENTS = "issue-events";
    public static final String NOTIFICATION_EVENTS = "notification-events";

    private Channels() {}
}
