package cn.baton.project.session.messaging;

import cn.baton.project.registry.ProjectView;
import cn.baton.project.session.ParticipationView;
import cn.baton.project.session.SessionView;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.time.Instant;

/** What events tell of a participation. */
@Mapper(config = ByName.class)
interface ParticipationFactsMapper {

    @Mapping(target = "participationId", source = "participation.id")
    @Mapping(target = "session", source = "session.number")
    @Mapping(target = "recordedAt", source = "participation.recordedAt")
    @Mapping(target = "projectId", source = "project.id")
    @Mapping(target = "aggregateVersion", source = "project.version")
    @Mapping(target = "areaCode", source = "project.details.areaCode")
    ParticipationFacts facts(
            ParticipationView participation, SessionView session, ProjectView project, Instant occurredAt, Actor actor);
}
