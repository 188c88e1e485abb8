package cn.baton.project.exchange.rest;

import cn.baton.project.exchange.LandLists;
import cn.baton.project.exchange.LandMatchLines;
import cn.baton.project.exchange.ListSheets;
import cn.baton.project.land.LandDemandQuery;
import cn.baton.project.land.LandDemandService;
import cn.baton.project.land.LandMatchQuery;
import cn.baton.project.land.ParcelQuery;
import cn.baton.project.land.ParcelService;
import cn.baton.support.export.ExportParameters;
import cn.baton.support.export.Exports;
import cn.baton.support.file.FileContent;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of the land supermarket as files, to be read. */
@Path("/api/v1/exports")
@Produces({Exports.XLSX, Exports.CSV})
@Tag(name = "exports")
@ClientScope("land")
public class LandExportResource {

    private static final String WHOLE =
            "`, whole, with its filters, sort and scope, as XLSX or CSV by Accept or `format`.";

    private final ListSheets sheets;
    private final ParcelService parcels;
    private final LandDemandService demands;
    private final LandMatchLines matches;
    private final Exports exports;
    private final Callers callers;

    @Inject
    LandExportResource(
            ListSheets sheets,
            ParcelService parcels,
            LandDemandService demands,
            LandMatchLines matches,
            Exports exports,
            Callers callers) {
        this.sheets = sheets;
        this.parcels = parcels;
        this.demands = demands;
        this.matches = matches;
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @Path("/land/parcels")
    @Operation(summary = "Export parcels", description = "The list of `GET /land/parcels" + WHOLE)
    @APIResponseSchema(FileContent.class)
    public Response exportParcels(@BeanParam ParcelQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(LandLists.PARCELS, query.asOf(), caller), export, page -> parcels.list(query, page, caller));
    }

    @GET
    @Path("/land/demands")
    @Operation(summary = "Export demands for land", description = "The list of `GET /land/demands" + WHOLE)
    @APIResponseSchema(FileContent.class)
    public Response exportLandDemands(@BeanParam LandDemandQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(LandLists.DEMANDS, query.asOf(), caller), export, page -> demands.list(query, page, caller));
    }

    @GET
    @Path("/land/matches")
    @Operation(
            summary = "Export matches",
            description = "The list of `GET /land/matches" + WHOLE
                    + " Names of projects and parcels that the caller does not see are left out.")
    @APIResponseSchema(FileContent.class)
    public Response exportLandMatches(@BeanParam LandMatchQuery query, @Valid @BeanParam ExportParameters export) {
        Caller caller = callers.current();
        return exports.answer(
                sheets.of(LandLists.MATCHES, query.asOf(), caller), export, page -> matches.list(query, page, caller));
    }
}
