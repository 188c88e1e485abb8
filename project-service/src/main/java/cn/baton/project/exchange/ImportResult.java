package cn.baton.project.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** What came of an import: the {@code result} of its job. */
@Schema(description = "What came of an import")
public record ImportResult(
        @Schema(description = "What the file holds", examples = "projects")
        String kind,

        @Schema(description = "Whether errors were to be found only", examples = "true")
        boolean dryRun,

        @Schema(description = "What becomes of a file of which some rows have errors", examples = "ALL_OR_NOTHING")
        ImportMode mode,

        @Schema(description = "Whether anything was written; never by a dry run", examples = "false")
        boolean committed,

        @Schema(description = "Rows of data in the file", examples = "300")
        int rows,

        @Schema(description = "Rows that were added, or by a dry run would be", examples = "280")
        int created,

        @Schema(description = "Rows that changed what is registered, or by a dry run would", examples = "15")
        int updated,

        @Schema(description = "Rows that change nothing", examples = "3")
        int unchanged,

        @Schema(description = "Rows with errors", examples = "2")
        int failed,

        @Schema(description = "Errors found in all", examples = "5")
        int errors,

        @Schema(
                description = "Headers that this kind of import does not know, and letters of columns that have none",
                examples = "[\"备注\"]")
        List<String> ignoredColumns,

        @Schema(description = "Title of the sheet that was read; empty for a CSV", examples = "项目")
        String sheet,

        @Schema(
                description = "Titles of sheets that have such a header as well, and were not read",
                examples = "[\"2025年\"]")
        List<String> ignoredSheets,

        @Schema(description = "Rows that are no data, such as titles, headings, sums and notes; the first 100")
        List<SkippedRow> skippedRows,

        @Schema(
                description = "The file with what was found beside each row",
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID annotatedFileId) {}
