package cn.baton.project.honour;

/** How far an honour reaches: 全国第一, 国家级, 河南冠军, 省级, 市级. */
public enum HonourLevel {
    NATIONAL_FIRST,
    NATIONAL,
    PROVINCIAL_CHAMPION,
    PROVINCIAL,
    CITY
}
