package cn.baton.project.honour;

/** Whether somebody beside the project has looked at it. */
public enum HonourState {
    CLAIMED,
    VERIFIED
}
