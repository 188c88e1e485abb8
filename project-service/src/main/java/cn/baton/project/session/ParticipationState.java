package cn.baton.project.session;

/** Whether a participation stands. */
public enum ParticipationState {
    RECORDED,
    WITHDRAWN
}
