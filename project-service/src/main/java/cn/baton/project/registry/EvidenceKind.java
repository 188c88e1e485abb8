package cn.baton.project.registry;

/** What a piece of evidence shows: 入库评审, 协议, 企业登记, 施工许可, 现场照片, 竣工验收, 试生产记录, 达效证明, other. */
public enum EvidenceKind {
    SCREENING_RESULT("入库评审结果"),
    AGREEMENT("协议"),
    COMPANY_REGISTRATION("企业登记"),
    CONSTRUCTION_PERMIT("施工许可"),
    SITE_PHOTO("现场照片"),
    COMPLETION_ACCEPTANCE("竣工验收"),
    TRIAL_PRODUCTION_RECORD("试生产记录"),
    CAPACITY_RECORD("达效证明"),
    OTHER("其他");

    private final String chinese;

    EvidenceKind(String chinese) {
        this.chinese = chinese;
    }

    /** For texts in Chinese. */
    String chinese() {
        return chinese;
    }
}
