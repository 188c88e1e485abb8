package cn.baton.support.sample;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.time.Instant;
import java.util.UUID;

public record NoteEvent(UUID noteId, String text, long aggregateVersion, Instant occurredAt, Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(noteId);
    }
}
