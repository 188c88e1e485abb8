package cn.baton.notification.letter;

/** Level of escalation of an issue that calls for a letter. */
public enum LetterLevel {
    REMINDER_LETTER(LetterKind.REMINDER),
    SUPERVISION_LETTER(LetterKind.SUPERVISION);

    private final LetterKind kind;

    LetterLevel(LetterKind kind) {
        this.kind = kind;
    }

    LetterKind kind() {
        return kind;
    }
}
