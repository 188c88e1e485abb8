package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;

/** A cell that does not hold what its column is for. */
public class CellException extends RuntimeException {

    private final transient LocalizedText text;

    CellException(LocalizedText text) {
        super(text.english());
        this.text = text;
    }

    public LocalizedText text() {
        return text;
    }
}
