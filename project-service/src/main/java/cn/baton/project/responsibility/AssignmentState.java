package cn.baton.project.responsibility;

/** Whether an assignment can still change. */
public enum AssignmentState {
    ASSIGNED("有效"),
    ENDED("已解除"),
    ANNULLED("已作废");

    private final String chinese;

    AssignmentState(String chinese) {
        this.chinese = chinese;
    }

    /** As people say it. */
    String chinese() {
        return chinese;
    }
}
