package cn.baton.project.registry;

import cn.baton.support.paging.Filter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;

/** Between which days something happened, or is planned, in the projects of a list, both inclusive. */
public record ProjectDays(
        @QueryParam("registeredFrom")
        @Parameter(description = "Registered on this day or later", example = "2026-01-01")
        LocalDate registeredFrom,

        @QueryParam("registeredTo")
        @Parameter(description = "Registered on this day or earlier", example = "2026-12-31")
        LocalDate registeredTo,

        @QueryParam("signedOnFrom") @Parameter(description = "Signed on this day or later", example = "2026-01-01")
        LocalDate signedOnFrom,

        @QueryParam("signedOnTo") @Parameter(description = "Signed on this day or earlier", example = "2026-12-31")
        LocalDate signedOnTo,

        @QueryParam("startedOnFrom") @Parameter(description = "Started on this day or later", example = "2026-01-01")
        LocalDate startedOnFrom,

        @QueryParam("startedOnTo") @Parameter(description = "Started on this day or earlier", example = "2026-12-31")
        LocalDate startedOnTo,

        @QueryParam("completedOnFrom")
        @Parameter(description = "Completed on this day or later", example = "2026-01-01")
        LocalDate completedOnFrom,

        @QueryParam("completedOnTo")
        @Parameter(description = "Completed on this day or earlier", example = "2026-12-31")
        LocalDate completedOnTo,

        @QueryParam("commissionedOnFrom")
        @Parameter(description = "Commissioned on this day or later", example = "2026-01-01")
        LocalDate commissionedOnFrom,

        @QueryParam("commissionedOnTo")
        @Parameter(description = "Commissioned on this day or earlier", example = "2026-12-31")
        LocalDate commissionedOnTo,

        @QueryParam("plannedStartOnFrom")
        @Parameter(description = "Start by the plan on this day or later", example = "2026-01-01")
        LocalDate plannedStartOnFrom,

        @QueryParam("plannedStartOnTo")
        @Parameter(description = "Start by the plan on this day or earlier", example = "2026-12-31")
        LocalDate plannedStartOnTo,

        @QueryParam("plannedCompletionOnFrom")
        @Parameter(description = "Completion by the plan on this day or later", example = "2026-01-01")
        LocalDate plannedCompletionOnFrom,

        @QueryParam("plannedCompletionOnTo")
        @Parameter(description = "Completion by the plan on this day or earlier", example = "2026-12-31")
        LocalDate plannedCompletionOnTo) {

    /** What has no such day is in no range. */
    Filter narrow(Filter filter) {
        filter.onDays("r.state.registeredAt", registeredFrom, registeredTo);
        ProjectListing.days(filter, "signedOn", signedOnFrom, signedOnTo);
        ProjectListing.days(filter, "startedOn", startedOnFrom, startedOnTo);
        ProjectListing.days(filter, "completedOn", completedOnFrom, completedOnTo);
        ProjectListing.days(filter, "commissionedOn", commissionedOnFrom, commissionedOnTo);
        ProjectListing.days(filter, "plannedStartOn", plannedStartOnFrom, plannedStartOnTo);
        return ProjectListing.days(filter, "plannedCompletionOn", plannedCompletionOnFrom, plannedCompletionOnTo);
    }
}
