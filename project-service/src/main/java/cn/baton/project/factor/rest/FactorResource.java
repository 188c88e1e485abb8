package cn.baton.project.factor.rest;

import cn.baton.project.factor.FactorQuery;
import cn.baton.project.factor.FactorService;
import cn.baton.project.factor.FactorView;
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

/** Factor requests of all projects. */
@Path("/api/v1/factor-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "factors", description = "Factors that projects lack 要素保障")
@ClientScope("projects")
public class FactorResource {

    private final FactorService factors;
    private final Callers callers;

    @Inject
    FactorResource(FactorService factors, Callers callers) {
        this.factors = factors;
        this.callers = callers;
    }

    @GET
    @SortFields({"needBy", "priority", "requestedAt", "metOn", "department"})
    @Operation(
            summary = "List factor requests of all projects",
            description = "Those of the projects that the caller sees, and those that the caller's unit is to provide."
                    + " The earliest need first. What is not known sorts below all others.")
    public Page<FactorView> listFactorRequests(@BeanParam FactorQuery query, @Valid @BeanParam PageRequest page) {
        return factors.list(query, page, callers.current());
    }
}
