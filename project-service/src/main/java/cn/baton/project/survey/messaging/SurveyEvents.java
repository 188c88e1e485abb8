package cn.baton.project.survey.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.survey.SurveyView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;

/** Announces answers of enterprises, under the key of the project visited, else the survey's own. */
@ApplicationScoped
public class SurveyEvents {

    private final ProjectTopic topic;
    private final Clock clock;

    @Inject
    SurveyEvents(ProjectTopic topic, Clock clock) {
        this.topic = topic;
        this.clock = clock;
    }

    /** @param version of the project visited, else of the survey */
    public void surveyed(SurveyView survey, long version, Caller by) {
        announce("SatisfactionSurveyed", survey, version, by);
    }

    /** @param version of the project visited, else of the survey */
    public void withdrawn(SurveyView survey, long version, Caller by) {
        announce("SatisfactionSurveyWithdrawn", survey, version, by);
    }

    private void announce(String event, SurveyView survey, long version, Caller by) {
        SurveyFacts facts = new SurveyFacts(
                survey.id(),
                survey.projectId(),
                survey.areaCode(),
                survey.visitedOn(),
                survey.score(),
                survey.recordedAt(),
                version,
                clock.instant(),
                by.actor());
        topic.announce(event, survey.projectId() == null ? survey.id() : survey.projectId(), facts);
    }
}
