package cn.baton.issue.project.messaging;

import cn.baton.issue.config.Channels;
import cn.baton.support.assignment.AssignmentKeeper;
import cn.baton.support.assignment.ResponsibilityFacts;
import cn.baton.support.inbox.EventConsumer;
import cn.baton.support.inbox.EventHandlers;
import cn.baton.support.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears who looks after which project, in a group of its own: the other one had read past the assignments before this
 * service kept any.
 */
@ApplicationScoped
public class AssignmentEventsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    AssignmentEventsConsumer(Inbox inbox, AssignmentKeeper keeper) {
        this.inbox = inbox;
        this.handlers = new EventHandlers().keeps(ResponsibilityFacts.TYPE, ResponsibilityFacts.class, keeper);
    }

    @Incoming(Channels.ASSIGNMENT_EVENTS)
    @Blocking
    public void receive(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(this, batch);
    }

    @Override
    public String channel() {
        return Channels.ASSIGNMENT_EVENTS;
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }
}
