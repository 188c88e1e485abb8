package cn.baton.notification.assignment.messaging;

import cn.baton.support.assignment.AssignmentKeeper;
import cn.baton.support.assignment.ResponsibilityFacts;
import cn.baton.support.inbox.EventConsumer;
import cn.baton.support.inbox.EventHandlers;
import cn.baton.support.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who looks after which project, for the letters that inspectors see. */
@ApplicationScoped
public class ProjectEventsConsumer implements EventConsumer {

    static final String CHANNEL = "project-events";

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    ProjectEventsConsumer(Inbox inbox, AssignmentKeeper keeper) {
        this.inbox = inbox;
        this.handlers = new EventHandlers().keeps(ResponsibilityFacts.TYPE, ResponsibilityFacts.class, keeper);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void receive(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(this, batch);
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }
}
