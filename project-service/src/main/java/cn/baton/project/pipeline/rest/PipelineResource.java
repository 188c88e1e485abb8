package cn.baton.project.pipeline.rest;

import cn.baton.project.pipeline.AdjustPipelineEntry;
import cn.baton.project.pipeline.Adjustment;
import cn.baton.project.pipeline.EnterPipeline;
import cn.baton.project.pipeline.NominateCandidate;
import cn.baton.project.pipeline.PipelineEntryView;
import cn.baton.project.pipeline.PipelineFigures;
import cn.baton.project.pipeline.PipelineProject;
import cn.baton.project.pipeline.PipelineQuery;
import cn.baton.project.pipeline.PipelineService;
import cn.baton.project.pipeline.PipelineSummary;
import cn.baton.project.pipeline.ReviewCandidate;
import cn.baton.project.pipeline.ScreenPipelineEntry;
import cn.baton.project.pipeline.Screening;
import cn.baton.project.pipeline.WithdrawNomination;
import cn.baton.project.pipeline.WithdrawPipelineEntry;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The pipeline of planned projects. */
@Path("/api/v1/pipeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pipeline")
@ClientScope("pipeline")
public class PipelineResource {

    private final PipelineService pipeline;
    private final PipelineFigures figures;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    PipelineResource(PipelineService pipeline, PipelineFigures figures, Callers callers, Preconditions preconditions) {
        this.pipeline = pipeline;
        this.figures = figures;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Enter a project in the pipeline",
            description =
                    "谋划入库, in PLANNED or RESERVED and once for each project, or else 409. It counts as verified. What"
                            + " was taken back may be entered anew.")
    public RestResponse<PipelineEntryView> enterPipeline(@NotNull @Valid EnterPipeline command) {
        PipelineEntryView entry = pipeline.enter(command, callers.current());
        return RestResponse.ResponseBuilder.<PipelineEntryView>created(URI.create("/api/v1/pipeline/" + entry.id()))
                .entity(entry)
                .build();
    }

    @GET
    @SortFields({"enteredOn", "lastVerifiedAt", "name", "areaCode", "totalInvestment"})
    @Operation(
            summary = "List the pipeline",
            description =
                    "Latest entered first. `asOf` asks what was recorded by then; the other dates are those of the"
                            + " business itself.")
    public Page<PipelineProject> listPipeline(@BeanParam PipelineQuery query, @Valid @BeanParam PageRequest page) {
        return pipeline.list(query, page, callers.current());
    }

    @GET
    @Path("/summary")
    @Operation(
            summary = "Sum the pipeline up by year",
            description =
                    "Number and investment of what was newly planned in a year, and of the candidates for its city"
                            + " key projects. Takes every filter of the list, and every figure is the sum of that list:"
                            + " with `enteredOnFrom` and `enteredOnTo` for what was newly planned, with `candidateYear`"
                            + " and `candidateResult` for the candidates.")
    public PipelineSummary getPipelineSummary(
            @QueryParam("year") @Parameter(description = "Any of these years, such as 2026") List<Integer> years,
            @BeanParam PipelineQuery query) {
        return figures.summary(query, years, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read an entry of the pipeline", description = "As it stands now.")
    public PipelineEntryView getPipelineEntry(@Parameter(description = "Id of the entry") UUID id) {
        return pipeline.get(id, callers.current());
    }

    @POST
    @Path("/{id}/screen")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(summary = "Keep the result of a screening", description = "筛选. Earlier ones stay. Needs If-Match.")
    public PipelineEntryView screenPipelineEntry(
            @Parameter(description = "Id of the entry") UUID id, @NotNull @Valid ScreenPipelineEntry command) {
        return pipeline.screen(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/adjust")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(summary = "Keep a rolling adjustment", description = "滚动调整. Earlier ones stay. Needs If-Match.")
    public PipelineEntryView adjustPipelineEntry(
            @Parameter(description = "Id of the entry") UUID id, @NotNull @Valid AdjustPipelineEntry command) {
        return pipeline.adjust(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/verify")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Verify an entry of the pipeline",
            description = "核实: what is known was looked at now and holds. Needs If-Match.")
    public PipelineEntryView verifyPipelineEntry(@Parameter(description = "Id of the entry") UUID id) {
        return pipeline.verify(id, preconditions.expectedVersion(), callers.current());
    }

    @POST
    @Path("/{id}/nominate")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Put a project forward for the city key projects of a year",
            description = "Once for each year, or else 409. Needs If-Match.")
    public PipelineEntryView nominateCandidate(
            @Parameter(description = "Id of the entry") UUID id, @NotNull @Valid NominateCandidate command) {
        return pipeline.nominate(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Review a candidate for the city key projects of a year",
            description = "409 when the project was not put forward for that year. Needs If-Match.")
    public PipelineEntryView reviewCandidate(
            @Parameter(description = "Id of the entry") UUID id, @NotNull @Valid ReviewCandidate command) {
        return pipeline.review(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/withdraw-nomination")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Take a nomination back that was made by mistake",
            description = "撤销申报, with the reason; figures as of earlier days keep it. 409 when the project does not"
                    + " stand for that year, or was reviewed. Needs If-Match.")
    public PipelineEntryView withdrawNomination(
            @Parameter(description = "Id of the entry") UUID id, @NotNull @Valid WithdrawNomination command) {
        return pipeline.withdrawNomination(id, preconditions.expectedVersion(), command, callers.current());
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Take an entry back that was made by mistake",
            description = "撤销入库, with the reason: it leaves list and sums with its candidacies and changes no more,"
                    + " figures as of earlier days keep it. 409 when it was accepted as a key project. Needs If-Match.")
    public PipelineEntryView withdrawPipelineEntry(
            @Parameter(description = "Id of the entry") UUID id, @NotNull @Valid WithdrawPipelineEntry command) {
        return pipeline.withdraw(id, preconditions.expectedVersion(), command, callers.current());
    }

    @GET
    @Path("/{id}/screenings")
    @Operation(
            summary = "List the screenings of an entry",
            description = "As they were recorded, oldest first; 500 at most.")
    public List<Screening> listScreenings(
            @Parameter(description = "Id of the entry") UUID id, @QueryParam("asOf") LocalDate asOf) {
        return pipeline.screenings(id, asOf, callers.current());
    }

    @GET
    @Path("/{id}/adjustments")
    @Operation(
            summary = "List the adjustments of an entry",
            description = "As they were recorded, oldest first; 500 at most.")
    public List<Adjustment> listAdjustments(
            @Parameter(description = "Id of the entry") UUID id, @QueryParam("asOf") LocalDate asOf) {
        return pipeline.adjustments(id, asOf, callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of an entry of the pipeline")
    public Page<HistoryEntry> listPipelineHistory(
            @Parameter(description = "Id of the entry") UUID id, @Valid @BeanParam PageRequest page) {
        return pipeline.history(id, page, callers.current());
    }
}
