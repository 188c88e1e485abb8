package cn.baton.project.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** What may be corrected about a session. */
@Schema(description = "What is known about a session")
public record SessionDetails(
        @NotBlank @Size(max = 200) @Schema(description = "Title of the session", examples = "许昌市第九期“三个一批”项目建设活动")
        String title,

        @NotNull @Schema(description = "Day on which it is held", examples = "2023-09-06")
        LocalDate heldOn,

        @Pattern(regexp = QUARTER, message = "{baton.quarter}")
        @Schema(
                description = "Quarter it counts for; that of the day unless given",
                nullable = true,
                examples = "2023-Q3")
        String quarter) {

    static final String QUARTER = "\\d{4}-Q[1-4]";

    static String quarterOf(LocalDate day) {
        return "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }
}
