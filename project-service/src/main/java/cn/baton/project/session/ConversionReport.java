package cn.baton.project.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** What became of the sessions, one by one and together. */
@Schema(description = "Conversion of the sessions")
public record ConversionReport(
        @Schema(description = "As known at the end of this day", examples = "2023-10-31")
        LocalDate asOf,

        @Schema(description = "The year whose plans count", examples = "2023")
        int year,

        @Schema(
                description =
                        "Last day on which a start or a commissioning counts, and by which an agreed start is due",
                examples = "2023-10-31")
        LocalDate occurredTo,

        @Schema(description = "One by one, in the order of their numbers")
        List<SessionConversion> sessions,

        @Schema(description = "Together: the counts are the sums of the sessions'")
        Conversion total) {}
