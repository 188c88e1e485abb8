package cn.baton.project.registry.messaging;

import cn.baton.project.registry.ProjectView;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.time.Instant;

/** What events tell of a project, by the names of its fields. */
@Mapper(config = ByName.class)
interface ProjectFactsMapper {

    @Mapping(target = ".", source = "project.details")
    @Mapping(target = "projectId", source = "project.id")
    @Mapping(target = "aggregateVersion", source = "project.version")
    ProjectFacts facts(ProjectView project, Instant occurredAt, Actor actor);
}
