package cn.baton.project.exchange;

import cn.baton.support.job.JobProgress;
import cn.baton.support.job.JobRun;
import cn.baton.support.sheet.CellError;
import cn.baton.support.sheet.SheetReader;
import cn.baton.support.sheet.SheetRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Writes the rows that passed the check. Whoever is killed in the middle has either written nothing, or has written
 * batches with the position behind them, from which the next goes on.
 */
@ApplicationScoped
class ImportWrite {

    /** All rows in one transaction: as long as the largest file takes, and some more. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ImportErrorRepository errors;
    private final RowFaults faults;
    private final EntityManager entities;

    @Inject
    ImportWrite(ImportErrorRepository errors, RowFaults faults, EntityManager entities) {
        this.errors = errors;
        this.faults = faults;
        this.entities = entities;
    }

    /** @return a position to answer from, also when a row was refused that had passed the check */
    ImportPosition all(JobRun job, ImportFile file, ImportKind kind, ImportPosition from, long total) {
        ImportPosition[] reached = {from};
        try {
            job.step(LONGEST, () -> {
                ImportPosition position = from;
                try (SheetReader rows = file.rows()) {
                    for (List<ImportRow> batch = batch(rows, file, from.lastRow(), new BitSet());
                            !batch.isEmpty();
                            batch = batch(rows, file, 0, new BitSet())) {
                        position = put(batch, job, kind, position);
                        job.show(from.rows() + position.counts().rows(), total, position.errors());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                reached[0] = position.answer(true);
                return new JobProgress(reached[0], total, total, position.errors());
            });
            return reached[0];
        } catch (RowRefused refused) {
            ImportPosition nothing =
                    from.at(0, from.counts().plusFailed(), from.errors()).answer(false);
            return refuse(job, file, refused, nothing, from.rows(), total);
        }
    }

    ImportPosition valid(JobRun job, ImportFile file, ImportKind kind, ImportPosition from, long total)
            throws IOException {
        BitSet failed = QuarkusTransaction.requiringNew().call(() -> errors.rows(job.id()));
        ImportPosition position = from;
        try (SheetReader rows = file.rows()) {
            for (List<ImportRow> batch = batch(rows, file, from.lastRow(), failed);
                    !batch.isEmpty();
                    batch = batch(rows, file, 0, failed)) {
                position = valid(batch, job, file, kind, position, total);
            }
        }
        ImportPosition end =
                position.answer(position.counts().rows() > position.counts().failed());
        job.step(() -> new JobProgress(end, total, total, end.errors()));
        return end;
    }

    /** As one, or without those that were refused meanwhile. */
    private ImportPosition valid(
            List<ImportRow> batch, JobRun job, ImportFile file, ImportKind kind, ImportPosition from, long total) {
        List<ImportRow> left = new ArrayList<>(batch);
        int lastRow = batch.getLast().number();
        ImportPosition before = from;
        while (true) {
            ImportPosition start = before;
            ImportPosition[] reached = {start};
            try {
                job.step(() -> {
                    ImportPosition position = put(left, job, kind, start);
                    reached[0] = position.at(lastRow, position.counts(), position.errors());
                    return new JobProgress(
                            reached[0], start.rows() + reached[0].counts().rows(), total, reached[0].errors());
                });
                return reached[0];
            } catch (RowRefused refused) {
                left.removeIf(row -> row.number() == refused.row);
                ImportPosition without =
                        start.at(start.lastRow(), start.counts().plusFailed(), start.errors());
                before = refuse(job, file, refused, without, start.rows(), total);
            }
        }
    }

    private ImportPosition refuse(
            JobRun job, ImportFile file, RowRefused refused, ImportPosition position, long done, long total) {
        List<CellError> found = faults.of(refused.cause, refused.row, file);
        ImportPosition with = new ImportPosition(
                position.phase(),
                position.lastRow(),
                position.rows(),
                position.counts(),
                position.errors() + found.size(),
                position.committed());
        job.step(() -> {
            errors.keep(job.id(), found);
            return new JobProgress(with, done + with.counts().rows(), total, with.errors());
        });
        return with;
    }

    private ImportPosition put(List<ImportRow> batch, JobRun job, ImportKind kind, ImportPosition from) {
        ImportCounts counts = from.counts();
        for (ImportRow row : batch) {
            try {
                counts = counts.plus(kind.put(row, job.caller()));
            } catch (RuntimeException refused) {
                throw new RowRefused(row.number(), refused);
            }
        }
        // What is written need not be held; the next batch starts with an empty memory.
        entities.flush();
        entities.clear();
        return from.at(batch.getLast().number(), counts, from.errors());
    }

    /** The next rows that are to be written; empty at the end. */
    private static List<ImportRow> batch(SheetReader rows, ImportFile file, int after, BitSet failed) {
        List<ImportRow> batch = new ArrayList<>();
        while (batch.size() < ImportCheck.BATCH && rows.hasNext()) {
            SheetRow raw = rows.next();
            if (file.isData(raw) && raw.number() > after && !failed.get(raw.number())) {
                batch.add(file.read(raw, new ArrayList<>()));
            }
        }
        return batch;
    }

    /** A row that passed the check and is refused now: somebody wrote meanwhile. */
    private static final class RowRefused extends RuntimeException {

        private final int row;
        private final transient RuntimeException cause;

        RowRefused(int row, RuntimeException cause) {
            super(cause);
            this.row = row;
            this.cause = cause;
        }
    }
}
