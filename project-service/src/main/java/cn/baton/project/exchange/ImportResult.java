package cn.baton.project.exchange;

import java.util.List;
import java.util.UUID;

/**
 * What came of an import: the {@code result} of its job.
 *
 * @param committed whether anything was written; never by a dry run
 * @param rows in the file
 * @param created,updated,unchanged what was done, or by a dry run would be
 * @param failed rows with errors
 * @param errors found in all
 * @param ignoredColumns headers that this kind of import does not know
 * @param sheet title of the sheet that was read; empty for a CSV
 * @param ignoredSheets titles of sheets that have such a header as well, and were not read
 * @param skippedRows rows that are no data, such as sums and notes; the first 100
 * @param annotatedFileId the file with what was found beside each row
 */
record ImportResult(
        String kind,
        boolean dryRun,
        ImportMode mode,
        boolean committed,
        int rows,
        int created,
        int updated,
        int unchanged,
        int failed,
        int errors,
        List<String> ignoredColumns,
        String sheet,
        List<String> ignoredSheets,
        List<SkippedRow> skippedRows,
        UUID annotatedFileId) {}
