package cn.baton.notification.letter.messaging;

import cn.baton.notification.letter.LetterView;
import cn.baton.notification.letter.Reply;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.time.Instant;
import java.util.List;

/** What events tell of a letter. */
@Mapper(config = ByName.class)
interface LetterFactsMapper {

    @Mapping(target = "letterId", source = "letter.id")
    @Mapping(target = "draftedAt", source = "letter.createdAt")
    @Mapping(target = "repliedAt", source = "letter.replies")
    @Mapping(target = "aggregateVersion", source = "letter.version")
    LetterFacts facts(LetterView letter, Instant occurredAt, Actor actor);

    /** That of the last one; null where there is none. */
    default Instant lastOf(List<Reply> replies) {
        return replies.isEmpty() ? null : replies.getLast().at();
    }
}
