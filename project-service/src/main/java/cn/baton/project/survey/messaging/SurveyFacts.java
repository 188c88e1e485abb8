package cn.baton.project.survey.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is told of a survey: no word of who answered or what was said. */
record SurveyFacts(
        UUID surveyId,
        UUID projectId,
        String areaCode,
        LocalDate visitedOn,
        int score,
        Instant recordedAt,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(surveyId);
    }
}
