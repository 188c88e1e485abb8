package cn.baton.project.registry;

/** What a piece of evidence shows: 入库评审, 协议, 企业登记, 施工许可, 现场照片, 竣工验收, 试生产记录, 达效证明, other. */
public enum EvidenceKind {
    SCREENING_RESULT,
    AGREEMENT,
    COMPANY_REGISTRATION,
    CONSTRUCTION_PERMIT,
    SITE_PHOTO,
    COMPLETION_ACCEPTANCE,
    TRIAL_PRODUCTION_RECORD,
    CAPACITY_RECORD,
    OTHER
}
