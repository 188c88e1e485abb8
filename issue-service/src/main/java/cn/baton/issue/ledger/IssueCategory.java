package cn.baton.issue.ledger;

/** What kind of problem: 资金拨付, 房屋拆迁, 用地, 手续, 用工, 水电气等配套, 环境, other. */
public enum IssueCategory {
    FUNDING,
    RELOCATION,
    LAND,
    PROCEDURE,
    LABOUR,
    UTILITIES,
    ENVIRONMENT,
    OTHER
}
