package cn.baton.project.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** One error of an import, as it is answered. */
@Schema(description = "What is wrong with a cell, or with a row as a whole")
public record ImportError(
        @Schema(description = "Id of the error", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Row as the spreadsheet counts, from 1", examples = "7")
        int row,

        @Schema(description = "Cell as the spreadsheet names it; of a row as a whole its number", examples = "C7")
        String cell,

        @Schema(description = "Header of the column; empty when it is the row as a whole", examples = "总投资")
        String header,

        @Schema(description = "What is wrong, in the caller's language", examples = "不是数字")
        String message) {}
