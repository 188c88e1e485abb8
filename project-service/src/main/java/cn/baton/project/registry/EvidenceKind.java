package cn.baton.project.registry;

/** What a piece of evidence shows: 协议, 企业登记, 施工许可, 现场照片, 试生产记录, other. */
public enum EvidenceKind {
    AGREEMENT,
    COMPANY_REGISTRATION,
    CONSTRUCTION_PERMIT,
    SITE_PHOTO,
    TRIAL_PRODUCTION_RECORD,
    OTHER
}
