package cn.baton.project.tour;

/** Whether a project is on the tour. */
public enum EntryState {
    ENTERED,
    WITHDRAWN
}
