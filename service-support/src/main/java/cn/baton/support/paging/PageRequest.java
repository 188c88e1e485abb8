package cn.baton.support.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every list takes. */
public record PageRequest(
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        @Parameter(description = "Items in a page, 1 to 200", example = "50")
        int limit,

        @QueryParam("cursor")
        @Parameter(
                description = "The `next` of the page before, unchanged; goes with the same filter and sort only",
                schema = @Schema(implementation = String.class, maxLength = 4000, pattern = "^[A-Za-z0-9_-]+$"))
        Cursor cursor,

        @QueryParam("sort")
        @Parameter(
                description = "Comma-separated fields, `-` before a field for descending; an unknown field is a 400",
                schema = @Schema(maxLength = 255, pattern = "^[A-Za-z,-]*$"))
        String sort,

        @QueryParam("count") @DefaultValue("false") @Parameter(description = "Whether to count the whole list")
        boolean count) {}
