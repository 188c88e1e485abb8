package cn.baton.project.survey.rest;

import cn.baton.project.survey.RecordSurvey;
import cn.baton.project.survey.SatisfactionReport;
import cn.baton.project.survey.SurveyQuery;
import cn.baton.project.survey.SurveyService;
import cn.baton.project.survey.SurveyView;
import cn.baton.project.survey.WithdrawSurvey;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.UUID;

/** Visits to enterprises and their satisfaction. */
@Path("/api/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "surveys", description = "Visits to enterprises 企业走访 and their satisfaction 满意度")
@ClientScope("projects")
public class SurveyResource {

    private final SurveyService surveys;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    SurveyResource(SurveyService surveys, Callers callers, Preconditions preconditions) {
        this.surveys = surveys;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Record a visit",
            description =
                    "Of a project, or of an enterprise in the caller's own area or by the caller's own unit. 409 when"
                            + " the unit has recorded the same already: visited, day, score, respondent and comment.")
    public RestResponse<SurveyView> recordSurvey(@NotNull @Valid RecordSurvey told) {
        SurveyView survey = surveys.record(told, callers.current());
        return RestResponse.ResponseBuilder.<SurveyView>created(URI.create("/api/v1/surveys/" + survey.id()))
                .entity(survey)
                .build();
    }

    @GET
    @SortFields({"visitedOn", "score"})
    @Operation(summary = "List surveys", description = "Latest visit first.")
    public Page<SurveyView> listSurveys(@BeanParam SurveyQuery query, @Valid @BeanParam PageRequest page) {
        return surveys.list(query, page, callers.current());
    }

    @GET
    @Path("/averages")
    @Operation(
            summary = "Read satisfaction by area and month",
            description = "Means of the same surveys that the list with the same filters holds.")
    public SatisfactionReport getSatisfaction(@BeanParam SurveyQuery query) {
        return surveys.satisfaction(query, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a survey", description = "Also one that was taken back.")
    public SurveyView getSurvey(UUID id) {
        return surveys.get(id, callers.current());
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Take a survey back",
            description =
                    "By the unit that recorded it, or a city administrator; 403 to others. It stays in the history"
                            + " and in averages as of earlier days. Needs If-Match.")
    public SurveyView withdrawSurvey(UUID id, @NotNull @Valid WithdrawSurvey command) {
        return surveys.withdraw(id, preconditions.expectedVersion(), command.reason(), callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of a survey")
    public Page<HistoryEntry> listSurveyHistory(UUID id, @Valid @BeanParam PageRequest page) {
        return surveys.history(id, page, callers.current());
    }
}
