package cn.baton.project.registry;

/** How a project's progress stands against its plan (亮灯): on course, behind, far behind. */
public enum Light {
    GREEN,
    YELLOW,
    RED
}
