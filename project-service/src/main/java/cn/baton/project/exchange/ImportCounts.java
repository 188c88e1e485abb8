package cn.baton.project.exchange;

import cn.baton.project.registry.UpsertOutcome;

/** What became of the rows so far. */
record ImportCounts(int created, int updated, int unchanged, int failed) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    ImportCounts plus(UpsertOutcome outcome) {
        return switch (outcome) {
            case CREATED -> new ImportCounts(created + 1, updated, unchanged, failed);
            case UPDATED -> new ImportCounts(created, updated + 1, unchanged, failed);
            case UNCHANGED -> new ImportCounts(created, updated, unchanged + 1, failed);
        };
    }

    ImportCounts plusFailed() {
        return new ImportCounts(created, updated, unchanged, failed + 1);
    }

    int rows() {
        return created + updated + unchanged + failed;
    }
}
