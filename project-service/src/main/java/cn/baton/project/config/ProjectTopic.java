package cn.baton.project.config;

import cn.baton.support.event.EventData;
import cn.baton.support.outbox.Outbox;
import cn.baton.support.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.UUID;

/** The way out for everything that this service announces. */
@ApplicationScoped
public class ProjectTopic {

    private static final String TYPE = "cn.baton.project.%s.v1";

    private final Outbox outbox;

    @Inject
    ProjectTopic(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * In the transaction of the change, once it is written.
     *
     * @param event such as {@code ProjectSigned}
     * @param key id of the aggregate; for what belongs to a project the project's, so that its events keep their order
     */
    public void announce(String event, UUID key, EventData facts) {
        outbox.append(new OutgoingEvent(Topics.PROJECT_EVENTS, key, TYPE.formatted(event), facts));
    }
}
