package cn.baton.project.land.messaging;

import cn.baton.project.land.LandMatchView;
import cn.baton.project.land.ParcelView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.time.Instant;

/** What events tell of land that was matched with a project. */
@Mapper(config = ByName.class)
interface LandFactsMapper {

    @Mapping(target = "matchId", source = "match.id")
    @Mapping(target = "matchState", source = "match.state")
    @Mapping(target = "parcelId", source = "parcel.id")
    @Mapping(target = "parcelNumber", source = "parcel.details.number")
    @Mapping(target = "parcelAreaCode", source = "parcel.details.areaCode")
    @Mapping(target = "parcelOwnerUnit", source = "parcel.details.ownerUnit")
    @Mapping(target = "size", source = "parcel.details.size")
    @Mapping(target = "status", source = "parcel.details.status")
    @Mapping(target = "zoning", source = "parcel.details.zoning")
    @Mapping(target = "projectId", source = "project.id")
    @Mapping(target = "aggregateVersion", source = "project.version")
    @Mapping(target = "areaCode", source = "project.details.areaCode")
    @Mapping(target = "responsibleUnit", source = "project.details.responsibleUnit")
    LandFacts facts(LandMatchView match, ParcelView parcel, ProjectView project, Instant occurredAt, Actor actor);
}
