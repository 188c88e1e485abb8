package cn.baton.project.pipeline;

/** What a project is planned along: 国家战略, 政策资金, 省级投资方向, 提质. */
public enum Direction {
    NATIONAL_STRATEGY,
    POLICY,
    PROVINCIAL_INVESTMENT,
    QUALITY
}
