package cn.baton.notification.letter;

/** What kind of letter it is: 提醒函, 督办函. */
public enum LetterKind {
    REMINDER("提醒函"),
    SUPERVISION("督办函");

    private final String chinese;

    LetterKind(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
