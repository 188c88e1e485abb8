package cn.baton.scoring.fact;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.List;
import java.util.UUID;

/** What a list of facts is narrowed by; null or empty narrows nothing. */
public record FactQuery(
        @QueryParam("areaCode") @Parameter(description = "Any of these areas, GB/T 2260")
        List<String> areaCodes,

        @QueryParam("projectId")
        @Parameter(description = "Id of the project concerned", example = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId) {}
