package cn.baton.support.inbox;

import cn.baton.support.event.CloudEvent;

/** An event as a handler gets it: its envelope and the fields that the consumer binds. */
public record Received<T>(CloudEvent event, T data) {}
