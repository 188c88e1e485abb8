package cn.baton.scoring.fact.rest;

import cn.baton.scoring.fact.FactQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.List;
import java.util.UUID;

/** Query parameters of the lists of facts. */
public class FactFilterParameters {

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas, GB/T 2260")
    List<String> areaCodes;

    @QueryParam("projectId")
    @Parameter(description = "Id of the project concerned", example = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
    UUID projectId;

    FactQuery toQuery() {
        return new FactQuery(areaCodes, projectId);
    }
}
