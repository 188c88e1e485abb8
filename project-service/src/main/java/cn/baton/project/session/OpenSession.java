package cn.baton.project.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A new session. */
@Schema(description = "A session of the three batches 三个一批")
public record OpenSession(
        @NotNull @Min(1) @Max(9999) @Schema(description = "Number, 第 N 期; unique and final", examples = "9")
        Integer number,

        @NotBlank @Size(max = 200) @Schema(description = "Title of the session", examples = "许昌市第九期“三个一批”项目建设活动")
        String title,

        @NotNull @Schema(description = "Day on which it is held", examples = "2023-09-06")
        LocalDate heldOn,

        @Pattern(regexp = SessionDetails.QUARTER, message = "{baton.quarter}")
        @Schema(
                description = "Quarter it counts for; that of the day unless given",
                nullable = true,
                examples = "2023-Q3")
        String quarter) {

    SessionDetails details() {
        return new SessionDetails(title, heldOn, quarter);
    }
}
