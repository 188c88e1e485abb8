package cn.baton.project.exchange;

import cn.baton.support.file.FileStore;
import cn.baton.support.job.JobHandler;
import cn.baton.support.job.JobProgress;
import cn.baton.support.job.JobRun;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An import from its first row to its answer, in phases that a later worker can take up. */
@ApplicationScoped
class ImportJob implements JobHandler {

    static final String KIND = "import";
    private static final int MAX_ROWS = 100_000;

    private final ImportKinds kinds;
    private final FileStore files;
    private final ImportCheck check;
    private final ImportWrite write;
    private final ImportAnswer answer;

    @Inject
    ImportJob(ImportKinds kinds, FileStore files, ImportCheck check, ImportWrite write, ImportAnswer answer) {
        this.kinds = kinds;
        this.files = files;
        this.check = check;
        this.write = write;
        this.answer = answer;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) throws IOException {
        ImportRequest request = job.request(ImportRequest.class);
        ImportKind kind = kinds.require(request.kind());
        try (ImportFile file =
                ImportFile.open(files, files.find(request.fileId()).orElseThrow(), kind, job::requireHeld)) {
            Optional<ImportPosition> left = job.position(ImportPosition.class);
            ImportPosition position = left.isPresent() ? left.get() : start(job, file, kind, request);
            while (position.phase() != ImportPosition.Phase.ANSWER) {
                position = next(job, file, kind, request, position);
            }
            answer.run(job, file, kind, request, position);
        }
    }

    /** Counts the rows, and sees whether all of them can be read. */
    private static ImportPosition start(JobRun job, ImportFile file, ImportKind kind, ImportRequest request)
            throws IOException {
        int rows = 0;
        boolean clean = true;
        try (Candidates candidates = new Candidates(file, kind, 0)) {
            for (List<Candidate> batch = candidates.next(); !batch.isEmpty(); batch = candidates.next()) {
                rows += batch.size();
                clean &= batch.stream().allMatch(Candidate::isClean);
                job.requireHeld();
                if (rows > MAX_ROWS) {
                    throw ProblemException.invalid(
                            "file", LocalizedText.of("一次最多导入 %d 行", "At most %d rows at once", MAX_ROWS));
                }
            }
        }
        if (rows == 0) {
            throw ProblemException.invalid("file", file.nothingToDo());
        }
        boolean hopeless = request.mode() == ImportMode.ALL_OR_NOTHING && !clean;
        ImportPosition.Phase phase =
                request.dryRun() || hopeless ? ImportPosition.Phase.CHECK : ImportPosition.Phase.WRITE;
        return keep(job, ImportPosition.start(phase, rows));
    }

    private ImportPosition next(
            JobRun job, ImportFile file, ImportKind kind, ImportRequest request, ImportPosition position)
            throws IOException {
        if (position.phase() == ImportPosition.Phase.CHECK) {
            ImportPosition checked = check.run(job, file, kind, position);
            boolean writes = !request.dryRun() && checked.counts().failed() == 0;
            return keep(job, writes ? checked.write() : checked.answer(false));
        }
        if (request.mode() == ImportMode.VALID_ROWS) {
            return write.valid(job, file, kind, position);
        }
        try {
            return write.all(job, file, kind, position);
        } catch (RowRefused refused) {
            ImportPosition checked = check.run(job, file, kind, keep(job, position.check()));
            // What passes alone was refused for what another row of the file tells.
            return keep(
                    job,
                    (checked.counts().failed() > 0 ? checked : check.refuse(refused, job, file, kind, checked))
                            .answer(false));
        }
    }

    private static ImportPosition keep(JobRun job, ImportPosition position) {
        job.step(() -> new JobProgress(position, position.counts().rows(), (long) position.rows(), position.errors()));
        return position;
    }
}
