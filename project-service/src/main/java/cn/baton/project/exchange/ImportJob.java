package cn.baton.project.exchange;

import cn.baton.support.file.FileStore;
import cn.baton.support.job.JobHandler;
import cn.baton.support.job.JobProgress;
import cn.baton.support.job.JobRun;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.sheet.SheetReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
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
                ImportFile.open(files, files.find(request.fileId()).orElseThrow(), kind)) {
            Optional<ImportPosition> left = job.position(ImportPosition.class);
            ImportPosition position = left.isPresent() ? left.get() : count(job, file, request);
            long total = total(position, request);
            if (position.phase() == ImportPosition.Phase.CHECK) {
                position = next(job, check.run(job, file, kind, position, total), request, total);
            }
            if (position.phase() == ImportPosition.Phase.WRITE) {
                position = request.mode() == ImportMode.ALL_OR_NOTHING
                        ? write.all(job, file, kind, position, total)
                        : write.valid(job, file, kind, position, total);
            }
            answer.run(job, file, kind, request, position);
        }
    }

    private static ImportPosition count(JobRun job, ImportFile file, ImportRequest request) throws IOException {
        int rows = 0;
        try (SheetReader reader = file.rows()) {
            while (reader.hasNext()) {
                rows += file.isData(reader.next()) ? 1 : 0;
            }
        }
        if (rows == 0) {
            throw ProblemException.invalid("file", LocalizedText.of("表中没有数据", "There are no rows in the sheet"));
        }
        if (rows > MAX_ROWS) {
            throw ProblemException.invalid(
                    "file", LocalizedText.of("一次最多导入 %d 行", "At most %d rows at once", MAX_ROWS));
        }
        ImportPosition start = ImportPosition.start(rows);
        job.step(() -> new JobProgress(start, 0, total(start, request), 0));
        return start;
    }

    private static ImportPosition next(JobRun job, ImportPosition checked, ImportRequest request, long total) {
        boolean writes = !request.dryRun()
                && (request.mode() == ImportMode.VALID_ROWS || checked.counts().failed() == 0);
        ImportPosition next = writes ? checked.write() : checked.answer(false);
        job.step(() -> new JobProgress(next, checked.rows(), total, checked.errors()));
        return next;
    }

    /** Each row is checked, and then written. */
    private static long total(ImportPosition position, ImportRequest request) {
        return request.dryRun() ? position.rows() : 2L * position.rows();
    }
}
