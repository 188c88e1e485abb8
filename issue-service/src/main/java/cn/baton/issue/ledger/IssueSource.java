package cn.baton.issue.ledger;

/** How it came to light: 核查, 上报, 企业反映, 要素超期, 进度亮灯. */
public enum IssueSource {
    INSPECTION,
    REPORT,
    ENTERPRISE,
    FACTOR_OVERDUE,
    PROGRESS_LIGHT
}
