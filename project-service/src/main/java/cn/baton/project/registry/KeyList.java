package cn.baton.project.registry;

/** A list of key projects, on which a project stands by its annual plan of a year: 市重点, 省重点. */
public enum KeyList {
    CITY("市重点"),
    PROVINCE("省重点");

    private final String chinese;

    KeyList(String chinese) {
        this.chinese = chinese;
    }

    /** As people call it. */
    public String chinese() {
        return chinese;
    }
}
