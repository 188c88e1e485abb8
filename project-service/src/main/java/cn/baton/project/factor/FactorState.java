package cn.baton.project.factor;

/** 待保障 open, 已保障 met, 已取消 cancelled. */
public enum FactorState {
    OPEN,
    MET,
    CANCELLED
}
