package cn.baton.project.milestone.messaging;

import cn.baton.project.milestone.MilestoneView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.time.Instant;

/** What events tell of a milestone. */
@Mapper(config = ByName.class)
interface MilestoneFactsMapper {

    @Mapping(target = "milestoneId", source = "milestone.id")
    @Mapping(target = "name", source = "milestone.plan.name")
    @Mapping(target = "code", source = "milestone.plan.code")
    @Mapping(target = "plannedOn", source = "milestone.plan.plannedOn")
    @Mapping(target = "projectId", source = "project.id")
    @Mapping(target = "aggregateVersion", source = "project.version")
    @Mapping(target = "areaCode", source = "project.details.areaCode")
    @Mapping(target = "responsibleUnit", source = "project.details.responsibleUnit")
    @Mapping(target = "leadDepartment", source = "project.details.leadDepartment")
    MilestoneFacts facts(MilestoneView milestone, ProjectView project, Instant occurredAt, Actor actor);
}
