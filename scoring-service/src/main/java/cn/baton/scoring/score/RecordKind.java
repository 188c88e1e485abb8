package cn.baton.scoring.score;

/** What a record behind a figure is. */
public enum RecordKind {
    PROJECT,
    ISSUE,
    LETTER
}
