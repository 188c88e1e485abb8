package cn.baton.project.exchange;

import cn.baton.support.sheet.SheetCell;
import cn.baton.support.sheet.SheetRow;
import cn.baton.support.sheet.SkipReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.stream.Collectors;

/** A row that is no data, such as a sum or a note, and was left aside. */
@Schema(description = "A row of a file that is no data, and was left aside")
public record SkippedRow(
        @Schema(description = "Row as the spreadsheet counts, from 1", examples = "4")
        int row,

        @Schema(description = "What it begins with, at most 61 characters", examples = "合计 3000")
        String text,

        @Schema(
                description =
                        "Why it is none: a title or note ABOVE_HEADER, the HEADER itself or a REPEATED_HEADER, its COLUMN_NUMBERS, a TOTAL by its"
                                + " name, a SUBTOTAL by its amounts, a GROUP_HEADING, a NOTE, the SIGNATURE of who filled"
                                + " it in, or a row without a code that says that it was IMPORTED before",
                examples = "TOTAL")
        SkipReason reason,

        @Schema(description = "The reason in Chinese", examples = "合计、小计")
        String reasonZh,

        @Schema(description = "The reason in English", examples = "A total")
        String reasonEn) {

    private static final int LONGEST = 60;

    static SkippedRow of(SheetRow row, SkipReason reason) {
        String text = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(SheetCell::value)
                .map(Object::toString)
                .map(String::strip)
                .limit(3)
                .collect(Collectors.joining(" "));
        return new SkippedRow(
                row.number(),
                text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
                reason,
                reason.label().chinese(),
                reason.label().english());
    }
}
