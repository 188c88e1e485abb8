package cn.baton.project.exchange;

import cn.baton.project.registry.UpsertOutcome;
import cn.baton.support.job.JobProgress;
import cn.baton.support.job.JobRun;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.sheet.CellError;
import cn.baton.support.sheet.SheetReader;
import cn.baton.support.sheet.SheetRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries every row: it is written as it would be, in a transaction of its own that is then rolled back. So a dry run finds
 * what a real one would, by the very same rules, down to those of the database.
 */
@ApplicationScoped
class ImportCheck {

    static final int BATCH = 200;

    private final ImportErrorRepository errors;
    private final RowFaults faults;

    @Inject
    ImportCheck(ImportErrorRepository errors, RowFaults faults) {
        this.errors = errors;
        this.faults = faults;
    }

    ImportPosition run(JobRun job, ImportFile file, ImportKind kind, ImportPosition from, long total)
            throws IOException {
        ImportFile.Twins twins = file.twins();
        ImportPosition position = from;
        ImportCounts counts = from.counts();
        List<CellError> found = new ArrayList<>();
        int inBatch = 0;
        try (SheetReader rows = file.rows()) {
            while (rows.hasNext()) {
                SheetRow raw = rows.next();
                if (!file.isData(raw)) {
                    continue;
                }
                List<CellError> ofRow = new ArrayList<>();
                ImportRow row = file.read(raw, ofRow);
                int twin = row == null ? 0 : twins.earlier(row);
                if (raw.number() <= from.lastRow()) {
                    continue;
                }
                if (twin > 0) {
                    ofRow.add(RowFaults.whole(
                            raw.number(), LocalizedText.of("与第 %d 行的编号相同", "It has the same code as row %d", twin)));
                }
                UpsertOutcome outcome = ofRow.isEmpty() ? attempt(job, file, kind, row, ofRow) : null;
                counts = outcome == null ? counts.plusFailed() : counts.plus(outcome);
                found.addAll(ofRow);
                if (++inBatch == BATCH) {
                    position = keep(
                            job, position.at(raw.number(), counts, position.errors() + found.size()), found, total);
                    found.clear();
                    inBatch = 0;
                }
            }
        }
        return keep(job, position.at(Integer.MAX_VALUE, counts, position.errors() + found.size()), found, total);
    }

    private ImportPosition keep(JobRun job, ImportPosition position, List<CellError> found, long total) {
        job.step(() -> {
            errors.keep(job.id(), found);
            return new JobProgress(position, position.counts().rows(), total, position.errors());
        });
        return position;
    }

    private UpsertOutcome attempt(JobRun job, ImportFile file, ImportKind kind, ImportRow row, List<CellError> ofRow) {
        job.requireHeld();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                throw new Tried(kind.put(row, job.caller()));
            });
            throw new IllegalStateException("A trial is always rolled back");
        } catch (Tried tried) {
            return tried.outcome;
        } catch (RuntimeException refused) {
            ofRow.addAll(faults.of(refused, row.number(), file));
            return null;
        }
    }

    /** Carries the outcome out of a transaction that shall leave nothing behind. */
    private static final class Tried extends RuntimeException {

        private final transient UpsertOutcome outcome;

        Tried(UpsertOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
