package cn.baton.project.oc4ids;

/** Names of the schemes and roles by which packages say what the standard has no field for; read back on import. */
final class Schemes {

    static final String NATIONAL_CODE = "GB/T 40058-2021";
    static final String EXTERNAL_ID = "external";
    static final String AREA = "GB/T 2260";

    static final String INDUSTRY = "GB/T 4754-2017";
    static final String FIELD = "baton-field";
    static final String CLUSTER = "baton-cluster";
    static final String CHAIN = "baton-chain";
    static final String CHAIN_ROLE = "baton-chain-role";
    static final String TAG = "baton-tag";
    static final String INVESTOR = "baton-investor";
    static final String STAGE = "baton-stage";
    static final String LIBRARY = "baton-library";
    static final String LIBRARY_LEVEL = "baton-library-level";
    static final String PROGRAMME = "baton-programme";

    static final String GOVERNMENT = "government";
    static final String ENTERPRISE = "enterprise";

    /** The register of enterprises, whose ids are unified social credit codes. */
    static final String CREDIT_CODE = "CN-SAIC";

    static final String UNIT = "baton-unit";
    static final String OWNERSHIP = "baton-ownership";
    static final String FOREIGN_INVESTED = "foreign-invested";
    static final String DOMESTIC = "domestic";

    static final String OWNER = "owner";
    static final String RESPONSIBLE_UNIT = "responsibleUnit";
    static final String LEAD_DEPARTMENT = "leadDepartment";
    static final String PUBLIC_AUTHORITY = "publicAuthority";
    static final String PROCURING_ENTITY = "procuringEntity";
    static final String FUNDER = "funder";

    static final String OC4IDS = "oc4ids";
    static final String MAIN_PROJECT = "mainProject";

    private Schemes() {}
}
