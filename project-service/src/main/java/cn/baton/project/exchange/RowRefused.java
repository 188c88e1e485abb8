package cn.baton.project.exchange;

/** A row of several that are written together cannot be. */
final class RowRefused extends RuntimeException {

    private final int index;
    private final transient ImportRow row;

    /** @param index of the row among those that were to be written */
    RowRefused(int index, ImportRow row, RuntimeException cause) {
        super(cause);
        this.index = index;
        this.row = row;
    }

    ImportRow row() {
        return row;
    }

    int index() {
        return index;
    }

    RuntimeException reason() {
        return (RuntimeException) getCause();
    }
}
