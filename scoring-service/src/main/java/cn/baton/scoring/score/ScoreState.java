package cn.baton.scoring.score;

/** How binding a score is. */
public enum ScoreState {
    /** Computed from what is known now; nothing is kept of it. */
    PROVISIONAL
}
