package cn.baton.project.pipeline;

/** How a candidate for the city's list of key projects stands: 待审, 入选, 未入选. */
public enum ReviewResult {
    PENDING,
    ACCEPTED,
    REJECTED
}
