package cn.baton.project.tour;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the projects on a tour. */
public class EntryFilterParameters {

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas of the project, GB/T 2260")
    List<String> areaCodes;

    @QueryParam("withdrawn")
    @DefaultValue("false")
    @Parameter(description = "Whether those that were taken off are listed too")
    boolean withdrawn;

    @QueryParam("asOf")
    @Parameter(description = "As they were known at the end of this day; today unless given", example = "2023-10-31")
    LocalDate asOf;

    public EntryQuery toQuery() {
        return new EntryQuery(areaCodes, withdrawn, asOf);
    }
}
