package cn.baton.notification.config;

/** Where this service publishes. */
public final class Topics {

    public static final String NOTIFICATION_EVENTS = "notification.events";

    private Topics() {}
}
