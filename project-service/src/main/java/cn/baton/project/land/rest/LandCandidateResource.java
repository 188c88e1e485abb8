package cn.baton.project.land.rest;

import cn.baton.project.land.LandCandidateService;
import cn.baton.project.land.LandCandidateView;
import cn.baton.project.land.LandConstraint;
import cn.baton.project.land.LandExclusionCount;
import cn.baton.project.land.LandExclusionView;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** Parcels that suit a demand, and parcels that do not. */
@Path("/api/v1/land/demands")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "land")
@ClientScope("land")
public class LandCandidateResource {

    private final LandCandidateService candidates;
    private final Callers callers;

    @Inject
    LandCandidateResource(LandCandidateService candidates, Callers callers) {
        this.candidates = candidates;
        this.callers = callers;
    }

    @GET
    @Path("/{id}/candidates")
    @Operation(
            summary = "Rank the parcels that suit a demand",
            description =
                    "Parcels on offer in the caller's scope that keep every constraint, the best first, each with its"
                            + " score and the points of each criterion. The 500 smallest are rated.")
    public List<LandCandidateView> listLandCandidates(
            UUID id,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "Parcels at most, 1 to 100", example = "20")
                    int limit) {
        return candidates.candidates(id, limit, callers.current());
    }

    @GET
    @Path("/{id}/exclusions")
    @Operation(
            summary = "Count the parcels that a demand cannot have",
            description = "Parcels on offer in the caller's scope that break a constraint, by constraint.")
    public List<LandExclusionCount> countLandExclusions(UUID id) {
        return candidates.countExclusions(id, callers.current());
    }

    @GET
    @Path("/{id}/exclusions/{constraint}")
    @SortFields({"listedAt", "number", "name", "size", "reservePrice"})
    @Operation(
            summary = "List the parcels that a constraint keeps from a demand",
            description = "Each with all constraints that it breaks. Sorted as the list of parcels.")
    public Page<LandExclusionView> listLandExclusions(
            UUID id,
            @Parameter(description = "The constraint") LandConstraint constraint,
            @Valid @BeanParam PageRequest page) {
        return candidates.exclusions(id, constraint, page, callers.current());
    }
}
