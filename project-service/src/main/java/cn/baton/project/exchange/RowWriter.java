package cn.baton.project.exchange;

import cn.baton.project.registry.UpsertOutcome;
import cn.baton.support.job.JobRun;
import cn.baton.support.sheet.CellError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.List;

/** Writes rows, to stay or to see whether they could. */
@ApplicationScoped
class RowWriter {

    private final RowFaults faults;
    private final EntityManager entities;

    @Inject
    RowWriter(RowFaults faults, EntityManager entities) {
        this.faults = faults;
        this.entities = entities;
    }

    /** In the caller's transaction; throws {@link RowRefused}. */
    ImportCounts write(List<ImportRow> rows, JobRun job, ImportKind kind, ImportCounts before) {
        ImportCounts counts = before;
        for (UpsertOutcome outcome : put(rows, job, kind)) {
            counts = counts.plus(outcome);
        }
        return counts;
    }

    /**
     * Writes the rows as they would be, in a transaction of its own that is then rolled back. So a trial finds what the
     * real thing would, by the very same rules, down to those of the database. Throws {@link RowRefused}.
     */
    ImportCounts attempt(List<ImportRow> rows, JobRun job, ImportKind kind, ImportCounts before) {
        try {
            job.apart(() -> {
                throw new Tried(write(rows, job, kind, before));
            });
            throw new IllegalStateException("A trial is always rolled back");
        } catch (Tried tried) {
            return tried.counts;
        }
    }

    /**
     * All that is wrong with a row.
     *
     * @param refused why it could not be written; null when nobody has tried since its cells cannot all be read
     */
    List<CellError> errors(
            Candidate candidate, RuntimeException refused, JobRun job, ImportFile file, ImportKind kind) {
        return new RowErrors(candidate, file, kind, faults).find(refused, job, row -> trial(row, job, kind));
    }

    private RuntimeException trial(ImportRow row, JobRun job, ImportKind kind) {
        try {
            attempt(List.of(row), job, kind, ImportCounts.NONE);
            return null;
        } catch (RowRefused refused) {
            return refused.reason();
        }
    }

    private List<UpsertOutcome> put(List<ImportRow> rows, JobRun job, ImportKind kind) {
        List<UpsertOutcome> outcomes = new ArrayList<>();
        for (ImportRow row : rows) {
            job.requireHeld();
            try {
                UpsertOutcome outcome = kind.put(row, job.caller());
                entities.flush();
                // Every question of the next row looks first for changes in all that is held: nothing that is written
                // is.
                entities.clear();
                outcomes.add(outcome);
            } catch (RuntimeException refused) {
                throw new RowRefused(outcomes.size(), row, refused);
            }
        }
        return outcomes;
    }

    /** Carries the outcome out of a transaction that shall leave nothing behind. */
    private static final class Tried extends RuntimeException {

        private final transient ImportCounts counts;

        Tried(ImportCounts counts) {
            super(null, null, false, false);
            this.counts = counts;
        }
    }
}
