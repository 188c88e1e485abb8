package cn.baton.project.progress.rest;

import cn.baton.project.progress.ProgressQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the list of a project's reports. */
public class ProgressFilterParameters {

    @QueryParam("year")
    @Parameter(description = "Any of these years, such as 2026")
    List<Integer> years;

    @QueryParam("all")
    @DefaultValue("false")
    @Parameter(description = "Whether to give those that were superseded by a correction too")
    boolean all;

    @QueryParam("asOf")
    @Parameter(description = "The reports as they were known at the end of that day", example = "2026-11-10")
    LocalDate asOf;

    ProgressQuery toQuery() {
        return new ProgressQuery(years, all, asOf);
    }
}
