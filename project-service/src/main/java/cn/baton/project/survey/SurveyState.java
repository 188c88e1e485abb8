package cn.baton.project.survey;

/** Whether a survey counts. */
public enum SurveyState {
    RECORDED,
    WITHDRAWN
}
