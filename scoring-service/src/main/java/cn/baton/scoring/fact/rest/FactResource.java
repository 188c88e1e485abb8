package cn.baton.scoring.fact.rest;

import cn.baton.scoring.fact.FactQuery;
import cn.baton.scoring.fact.Facts;
import cn.baton.scoring.fact.KnownIssue;
import cn.baton.scoring.fact.KnownLetter;
import cn.baton.scoring.fact.KnownProject;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known, record by record. */
@Path("/api/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "facts")
@ClientScope("scores")
public class FactResource {

    private final Facts facts;
    private final Callers callers;

    @Inject
    FactResource(Facts facts, Callers callers) {
        this.facts = facts;
        this.callers = callers;
    }

    @GET
    @Path("/projects")
    @SortFields("registeredAt")
    @Operation(summary = "List what is known of projects", description = "Newest first.")
    public Page<KnownProject> listProjectFacts(@BeanParam FactQuery query, @Valid @BeanParam PageRequest page) {
        return facts.projects(query, page, callers.current());
    }

    @GET
    @Path("/issues")
    @SortFields("raisedAt")
    @Operation(summary = "List what is known of issues", description = "Newest first.")
    public Page<KnownIssue> listIssueFacts(@BeanParam FactQuery query, @Valid @BeanParam PageRequest page) {
        return facts.issues(query, page, callers.current());
    }

    @GET
    @Path("/letters")
    @SortFields("occurredAt")
    @Operation(summary = "List what is known of letters", description = "Newest first.")
    public Page<KnownLetter> listLetterFacts(@BeanParam FactQuery query, @Valid @BeanParam PageRequest page) {
        return facts.letters(query, page, callers.current());
    }
}
