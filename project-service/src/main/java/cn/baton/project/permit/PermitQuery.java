package cn.baton.project.permit;

import cn.baton.project.registry.ProjectDimensions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Which permits a list shows; null or empty means any. */
public record PermitQuery(
        @QueryParam("type") @Parameter(description = "Any of these types, from the code list permit-type")
        List<String> types,

        @QueryParam("state") @Parameter(description = "Any of these states; an annulled entry is in no list")
        List<PermitState> states,

        @BeanParam ProjectDimensions projects,

        @QueryParam("authority") @Parameter(description = "Code of the unit that decides", example = "411082-ZJJ")
        String authority,

        @QueryParam("late")
        @Parameter(
                description =
                        "true: decided after the promise, or open with the promise past; false: the others with a promise",
                example = "true")
        Boolean late,

        @QueryParam("appliedFrom") @Parameter(description = "Applied for on this day or later", example = "2026-01-01")
        LocalDate appliedFrom,

        @QueryParam("appliedTo") @Parameter(description = "Applied for on this day or before", example = "2026-12-31")
        LocalDate appliedTo,

        @QueryParam("decidedFrom") @Parameter(description = "Decided on this day or later", example = "2026-01-01")
        LocalDate decidedFrom,

        @QueryParam("decidedTo") @Parameter(description = "Decided on this day or before", example = "2026-12-31")
        LocalDate decidedTo,

        @QueryParam("asOf") LocalDate asOf) {}
