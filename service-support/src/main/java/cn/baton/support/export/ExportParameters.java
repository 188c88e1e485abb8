package cn.baton.support.export;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every export takes besides the filters of its list. */
public record ExportParameters(
        @QueryParam("sort")
        @Parameter(
                description = "As in the list: comma-separated fields, `-` before a field for descending",
                schema = @Schema(maxLength = 255, pattern = "^[A-Za-z,-]*$"),
                example = "id")
        String sort,

        @QueryParam("format")
        @Pattern(regexp = "xlsx|csv")
        @Parameter(description = "`xlsx` or `csv`; goes before Accept", example = "xlsx")
        String format) {}
