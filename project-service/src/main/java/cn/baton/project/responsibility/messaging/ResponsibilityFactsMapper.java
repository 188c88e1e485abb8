package cn.baton.project.responsibility.messaging;

import cn.baton.project.registry.ProjectView;
import cn.baton.project.responsibility.AssignmentView;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.time.Instant;

/** What events tell of an assignment. */
@Mapper(config = ByName.class)
interface ResponsibilityFactsMapper {

    @Mapping(target = "assignmentId", source = "assignment.id")
    @Mapping(target = "role", source = "assignment.role")
    @Mapping(target = "unit", source = "assignment.unit")
    @Mapping(target = "projectId", source = "project.id")
    @Mapping(target = "aggregateVersion", source = "project.version")
    @Mapping(target = "areaCode", source = "project.details.areaCode")
    @Mapping(target = "responsibleUnit", source = "project.details.responsibleUnit")
    @Mapping(target = "leadDepartment", source = "project.details.leadDepartment")
    ResponsibilityFacts facts(AssignmentView assignment, ProjectView project, Instant occurredAt, Actor actor);
}
