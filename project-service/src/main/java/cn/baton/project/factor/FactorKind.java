package cn.baton.project.factor;

/** What a project may lack: 政策, 资金, 用地, 能耗, 环境容量, 用工, 水电气等配套, other. */
public enum FactorKind {
    POLICY,
    FUNDS,
    LAND,
    ENERGY,
    ENVIRONMENTAL_CAPACITY,
    LABOUR,
    UTILITIES,
    OTHER
}
