package cn.baton.project.progress;

import cn.baton.project.registry.KeyList;
import cn.baton.project.registry.ProjectDimensions;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Which projects are asked for that have not reported a month; null or empty narrows nothing. */
public record UnreportedQuery(
        @QueryParam("month")
        @NotNull
        @Pattern(regexp = ReportProgress.MONTH, message = "{baton.month}")
        @Parameter(
                description = "The month that is not reported, not in the future",
                required = true,
                example = "2026-10")
        String month,

        @QueryParam("keyList") @Parameter(description = "Planned on any of these lists of key projects 市重点, 省重点")
        List<KeyList> keyLists,

        @BeanParam ProjectDimensions projects,

        @QueryParam("asOf") LocalDate asOf) {}
