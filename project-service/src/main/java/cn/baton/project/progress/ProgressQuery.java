package cn.baton.project.progress;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Which reports of a project are listed; null or empty narrows nothing. */
public record ProgressQuery(
        @QueryParam("year") @Parameter(description = "Any of these years, such as 2026")
        List<Integer> years,

        @QueryParam("all")
        @DefaultValue("false")
        @Parameter(description = "Whether to give those that were superseded by a correction too")
        boolean all,

        @QueryParam("asOf") LocalDate asOf) {}
