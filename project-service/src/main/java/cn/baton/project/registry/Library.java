package cn.baton.project.registry;

/** The libraries in which a project is kept (分库): 谋划库, 储备库, 实施库, 竣工库. */
public enum Library {
    PLANNING,
    RESERVE,
    IMPLEMENTATION,
    COMPLETED
}
