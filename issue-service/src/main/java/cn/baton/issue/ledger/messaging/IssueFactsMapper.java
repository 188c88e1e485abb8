package cn.baton.issue.ledger.messaging;

import cn.baton.issue.ledger.IssueView;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.time.Instant;

/** What events tell of an issue. */
@Mapper(config = ByName.class)
interface IssueFactsMapper {

    @Mapping(target = "issueId", source = "issue.id")
    @Mapping(target = "submittedAt", source = "issue.submission.submittedAt")
    @Mapping(target = "closedAt", source = "issue.closing.closedAt")
    @Mapping(target = "aggregateVersion", source = "issue.version")
    IssueFacts facts(IssueView issue, Instant occurredAt, Actor actor);
}
