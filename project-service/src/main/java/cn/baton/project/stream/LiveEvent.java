package cn.baton.project.stream;

/**
 * An event as a reader gets it.
 *
 * @param position from where to go on after it
 * @param type such as {@code ProjectSigned}
 * @param payload JSON by the event's schema
 */
record LiveEvent(StreamPosition position, String type, String payload) {}
