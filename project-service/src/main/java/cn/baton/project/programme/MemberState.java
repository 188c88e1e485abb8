package cn.baton.project.programme;

/** Whether a project is in a programme. */
public enum MemberState {
    MEMBER,
    REMOVED
}
