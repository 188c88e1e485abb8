package cn.baton.project.exchange;

import cn.baton.support.job.JobProgress;
import cn.baton.support.job.JobRun;
import cn.baton.support.sheet.CellError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows. Whoever is killed in the middle has either written nothing, or has written batches with the position
 * behind them, from which the next goes on.
 */
@ApplicationScoped
class ImportWrite {

    private final ImportErrorRepository errors;
    private final RowWriter writer;

    @Inject
    ImportWrite(ImportErrorRepository errors, RowWriter writer) {
        this.errors = errors;
        this.writer = writer;
    }

    /** All rows, or none: throws {@link RowRefused}. */
    ImportPosition all(JobRun job, ImportFile file, ImportKind kind, ImportPosition from) {
        List<ImportPosition> reached = new ArrayList<>();
        job.step(() -> {
            reached.add(writeAll(job, file, kind, from).answer(true));
            return progress(reached.getLast());
        });
        return reached.getLast();
    }

    private ImportPosition writeAll(JobRun job, ImportFile file, ImportKind kind, ImportPosition from) {
        ImportPosition position = from;
        try (Candidates candidates = new Candidates(file, kind, 0)) {
            for (List<Candidate> batch = candidates.next(); !batch.isEmpty(); batch = candidates.next()) {
                List<ImportRow> rows = batch.stream().map(Candidate::row).toList();
                ImportCounts counts = writer.write(rows, job, kind, position.counts());
                position = position.at(rows.getLast().number(), counts, position.errors());
                job.show(counts.rows(), (long) position.rows(), position.errors());
            }
            return position;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that can be written, and of the others what is wrong with them. */
    ImportPosition valid(JobRun job, ImportFile file, ImportKind kind, ImportPosition from) throws IOException {
        ImportPosition[] reached = {from};
        try (Candidates candidates = new Candidates(file, kind, from.lastRow())) {
            for (List<Candidate> batch = candidates.next(); !batch.isEmpty(); batch = candidates.next()) {
                RowRuns.each(
                        batch,
                        rows -> reached[0] = write(rows, job, kind, reached[0]),
                        (candidate, refused) -> reached[0] =
                                refuse(candidate, writer.errors(candidate, refused, job, file, kind), job, reached[0]));
            }
        }
        ImportCounts counts = reached[0].counts();
        ImportPosition end = reached[0].answer(counts.rows() > counts.failed());
        job.step(() -> progress(end));
        return end;
    }

    private ImportPosition write(List<ImportRow> rows, JobRun job, ImportKind kind, ImportPosition from) {
        List<ImportPosition> reached = new ArrayList<>();
        job.step(() -> {
            ImportCounts counts = writer.write(rows, job, kind, from.counts());
            reached.add(from.at(rows.getLast().number(), counts, from.errors()));
            return progress(reached.getLast());
        });
        return reached.getLast();
    }

    private ImportPosition refuse(Candidate candidate, List<CellError> found, JobRun job, ImportPosition from) {
        ImportPosition position =
                from.at(candidate.row().number(), from.counts().plusFailed(), from.errors() + found.size());
        job.step(() -> {
            errors.keep(job.id(), found);
            return progress(position);
        });
        return position;
    }

    private static JobProgress progress(ImportPosition position) {
        return new JobProgress(position, position.counts().rows(), (long) position.rows(), position.errors());
    }
}
