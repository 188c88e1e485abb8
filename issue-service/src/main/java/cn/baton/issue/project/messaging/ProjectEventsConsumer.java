package cn.baton.issue.project.messaging;

import cn.baton.issue.config.Channels;
import cn.baton.issue.project.ProjectReplica;
import cn.baton.issue.project.ProjectReplicas;
import cn.baton.support.inbox.EventConsumer;
import cn.baton.support.inbox.EventHandlers;
import cn.baton.support.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import java.util.List;

/** Keeps the copy of the registry: every event of a project tells its whole state, and the newest one stands. */
@ApplicationScoped
public class ProjectEventsConsumer implements EventConsumer {

    private static final List<String> EVENTS = List.of(
            "ProjectRegistered",
            "ProjectChanged",
            "ProjectSigned",
            "ProjectStarted",
            "ProjectCommissioned",
            "ProjectAtCapacity",
            "ProjectSuspended",
            "ProjectResumed",
            "ProjectRemoved",
            "LibraryTransferred");

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    ProjectEventsConsumer(Inbox inbox, ProjectReplicas projects) {
        this.inbox = inbox;
        this.handlers = new EventHandlers()
                .keeps(
                        "cn.baton.project.%s.v1",
                        EVENTS, ProjectReplica.class, ProjectReplica::state, newest -> projects.keep(newest));
    }

    @Incoming(Channels.PROJECT_EVENTS)
    @Blocking
    public void receive(ConsumerRecords<String, byte[]> batch) {
        inbox.receive(this, batch);
    }

    @Override
    public String channel() {
        return Channels.PROJECT_EVENTS;
    }

    @Override
    public EventHandlers handlers() {
        return handlers;
    }
}
