package cn.baton.project.permit.messaging;

import cn.baton.project.permit.PermitView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.time.Instant;

/** What events tell of a permit. */
@Mapper(config = ByName.class)
interface PermitFactsMapper {

    @Mapping(target = "permitId", source = "permit.id")
    @Mapping(target = "issuedOn", source = "permit.decidedOn")
    @Mapping(target = "projectId", source = "project.id")
    @Mapping(target = "aggregateVersion", source = "project.version")
    @Mapping(target = "areaCode", source = "project.details.areaCode")
    @Mapping(target = "responsibleUnit", source = "project.details.responsibleUnit")
    @Mapping(target = "leadDepartment", source = "project.details.leadDepartment")
    PermitFacts facts(PermitView permit, ProjectView project, Instant occurredAt, Actor actor);
}
