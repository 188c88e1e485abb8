package cn.baton.project.pipeline;

/** What a screening came to: 通过, 暂缓, 不予入库. */
public enum ScreeningResult {
    PASSED,
    DEFERRED,
    REJECTED
}
