package cn.baton.project.factor.messaging;

import cn.baton.project.factor.FactorView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.time.Instant;

/** What events tell of a factor request. */
@Mapper(config = ByName.class)
interface FactorFactsMapper {

    @Mapping(target = "factorRequestId", source = "request.id")
    @Mapping(target = "kind", source = "request.details.kind")
    @Mapping(target = "quantity", source = "request.details.quantity")
    @Mapping(target = "unit", source = "request.details.unit")
    @Mapping(target = "needBy", source = "request.details.needBy")
    @Mapping(target = "priority", source = "request.details.priority")
    @Mapping(target = "department", source = "request.details.department")
    @Mapping(target = "projectId", source = "project.id")
    @Mapping(target = "aggregateVersion", source = "project.version")
    @Mapping(target = "areaCode", source = "project.details.areaCode")
    @Mapping(target = "responsibleUnit", source = "project.details.responsibleUnit")
    @Mapping(target = "leadDepartment", source = "project.details.leadDepartment")
    FactorFacts facts(FactorView request, ProjectView project, Instant occurredAt, Actor actor);
}
