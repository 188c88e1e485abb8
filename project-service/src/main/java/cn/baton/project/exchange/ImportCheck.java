package cn.baton.project.exchange;

import cn.baton.support.job.JobProgress;
import cn.baton.support.job.JobRun;
import cn.baton.support.sheet.CellError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tries every row, writes none, and keeps what is wrong with each. */
@ApplicationScoped
class ImportCheck {

    private final ImportErrorRepository errors;
    private final RowWriter writer;

    @Inject
    ImportCheck(ImportErrorRepository errors, RowWriter writer) {
        this.errors = errors;
        this.writer = writer;
    }

    ImportPosition run(JobRun job, ImportFile file, ImportKind kind, ImportPosition from) throws IOException {
        ImportPosition position = from;
        try (Candidates candidates = new Candidates(file, kind, from.lastRow())) {
            for (List<Candidate> batch = candidates.next(); !batch.isEmpty(); batch = candidates.next()) {
                position = check(batch, job, file, kind, position);
            }
        }
        return position;
    }

    private ImportPosition check(
            List<Candidate> batch, JobRun job, ImportFile file, ImportKind kind, ImportPosition from) {
        ImportCounts[] counts = {from.counts()};
        List<CellError> found = new ArrayList<>();
        RowRuns.each(batch, rows -> counts[0] = writer.attempt(rows, job, kind, counts[0]), (candidate, refused) -> {
            found.addAll(writer.errors(candidate, refused, job, file, kind));
            counts[0] = counts[0].plusFailed();
        });
        ImportPosition position = from.at(batch.getLast().row().number(), counts[0], from.errors() + found.size());
        job.step(() -> {
            errors.keep(job.id(), found);
            return new JobProgress(position, position.counts().rows(), (long) position.rows(), position.errors());
        });
        return position;
    }

    /** Keeps of a row that passed its trial why it was refused all the same. */
    ImportPosition refuse(RowRefused refused, JobRun job, ImportFile file, ImportKind kind, ImportPosition from) {
        Candidate candidate = new Candidate(refused.row(), List.of(), true);
        List<CellError> found = writer.errors(candidate, refused.reason(), job, file, kind);
        job.apart(() -> {
            errors.keep(job.id(), found);
            return null;
        });
        ImportCounts counts = from.counts();
        return from.at(
                from.lastRow(),
                new ImportCounts(counts.created(), counts.updated(), counts.unchanged(), 1),
                from.errors() + found.size());
    }
}
