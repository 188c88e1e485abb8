package cn.baton.project.exchange;

import cn.baton.support.file.FileRules;
import cn.baton.support.file.FileStore;
import cn.baton.support.file.FileType;
import cn.baton.support.file.TempFiles;
import cn.baton.support.job.JobOutcome;
import cn.baton.support.job.JobRun;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.sheet.AnnotatedSheet;
import cn.baton.support.sheet.CellError;
import cn.baton.support.sheet.SheetReader;
import cn.baton.support.sheet.SheetRow;
import cn.baton.support.sheet.SkipReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ends an import: the file goes back with what was found beside each row. */
@ApplicationScoped
class ImportAnswer {

    private static final int ROWS_LOOKED_UP = 1_000;
    private static final int MOST_SKIPPED_TOLD = 100;
    private static final FileRules ANY_LENGTH = new FileRules(Long.MAX_VALUE, Set.of(FileType.XLSX));

    private final ImportErrorRepository errors;
    private final FileStore files;

    @Inject
    ImportAnswer(ImportErrorRepository errors, FileStore files) {
        this.errors = errors;
        this.files = files;
    }

    void run(JobRun job, ImportFile file, ImportKind kind, ImportRequest request, ImportPosition position)
            throws IOException {
        Path annotated = TempFiles.create("annotated", ".xlsx");
        try {
            List<SkippedRow> skipped = annotate(job, file, kind, annotated, request, position.committed());
            job.complete(() -> {
                String name = file.name().replaceFirst("\\.[^.]*$", "") + "-校验结果.xlsx";
                var stored =
                        files.store(annotated, name, ANY_LENGTH, job.caller().subject());
                ImportCounts counts = position.counts();
                ImportResult result = new ImportResult(
                        request.kind(),
                        request.dryRun(),
                        request.mode(),
                        position.committed(),
                        position.rows(),
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.failed(),
                        position.errors(),
                        file.ignoredColumns(),
                        file.sheet().title(),
                        file.sheet().others(),
                        skipped,
                        stored.id());
                return new JobOutcome(result, List.of(stored.id()), failure(request, position));
            });
        } finally {
            Files.deleteIfExists(annotated);
        }
    }

    private static LocalizedText failure(ImportRequest request, ImportPosition position) {
        boolean refused = !request.dryRun()
                && request.mode() == ImportMode.ALL_OR_NOTHING
                && position.counts().failed() > 0;
        return refused
                ? LocalizedText.of(
                        "%d 行有错误，未导入任何数据",
                        "%d rows have errors; nothing was imported",
                        position.counts().failed())
                : null;
    }

    /** @return rows that are none, the first of them */
    private List<SkippedRow> annotate(
            JobRun job, ImportFile file, ImportKind kind, Path target, ImportRequest request, boolean committed)
            throws IOException {
        String fine = request.dryRun() ? "通过" : committed ? ImportFile.IMPORTED : "正确";
        List<SkippedRow> skipped = new ArrayList<>();
        try (OutputStream output = Files.newOutputStream(target);
                AnnotatedSheet sheet = new AnnotatedSheet(output, kind.title(), file.header());
                SheetReader rows = file.rows()) {
            int lookedUp = 0;
            Map<Integer, List<CellError>> found = Map.of();
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() > lookedUp) {
                    job.requireHeld();
                    int first = row.number();
                    lookedUp = first + ROWS_LOOKED_UP - 1;
                    int last = lookedUp;
                    found = job.apart(() -> errors.between(job.id(), first, last));
                }
                List<CellError> ofRow = found.getOrDefault(row.number(), List.of());
                sheet.row(row, said(row, file, ofRow, fine), ofRow);
                if (skipped.size() < MOST_SKIPPED_TOLD) {
                    file.skipReason(row)
                            .map(reason -> SkippedRow.of(row, reason))
                            .ifPresent(skipped::add);
                }
            }
        }
        return skipped;
    }

    private static String said(SheetRow row, ImportFile file, List<CellError> errors, String fine) {
        if (row.number() == file.header().lastRow()) {
            return AnnotatedSheet.RESULT_HEADER;
        }
        Optional<SkipReason> skipped = file.skipReason(row);
        if (skipped.isPresent()) {
            return "未导入：" + skipped.get().label().chinese();
        }
        if (!file.isData(row)) {
            return null;
        }
        return errors.isEmpty()
                ? fine
                : errors.stream()
                        .map(error -> error.column() < 0
                                ? error.message().chinese()
                                : error.address() + " " + error.header() + "："
                                        + error.message().chinese())
                        .collect(Collectors.joining("；"));
    }
}
