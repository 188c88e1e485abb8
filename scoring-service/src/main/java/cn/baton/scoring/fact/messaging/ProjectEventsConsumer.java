package cn.baton.scoring.fact.messaging;

import cn.baton.scoring.config.Channels;
import cn.baton.scoring.fact.Facts;
import cn.baton.scoring.fact.ProjectFact;
import cn.baton.support.inbox.EventConsumer;
import cn.baton.support.inbox.EventHandlers;
import cn.baton.support.inbox.Inbox;
import cn.baton.support.inbox.Received;
import cn.baton.support.inbox.State;
import cn.baton.support.inbox.StateKeeper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import java.util.List;

/** Keeps what is known of projects: every event tells the whole state, and the newest one stands. */
@ApplicationScoped
public class ProjectEventsConsumer implements EventConsumer {

    static final List<String> EVENTS = List.of(
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
    private final EventHandlers handlers = new EventHandlers();

    @Inject
    ProjectEventsConsumer(Inbox inbox, Facts facts) {
        this.inbox = inbox;
        StateKeeper<ProjectFact> keeper =
                StateKeeper.of(ProjectEventsConsumer::state, newest -> facts.keepProjects(newest));
        EVENTS.forEach(event -> handlers.keeps("cn.baton.project." + event + ".v1", ProjectFact.class, keeper));
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

    private static State state(Received<ProjectFact> received) {
        ProjectFact fact = received.data().requireComplete();
        return FactState.of(fact.projectId(), fact.aggregateVersion(), received.event());
    }
}
