package cn.baton.support.job;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.List;

/** Which jobs a list has; null or empty narrows nothing. */
record JobQuery(
        @QueryParam("state") @Parameter(description = "Any of these states")
        List<JobState> states,

        @QueryParam("kind") @Size(max = 20) @Parameter(description = "Any of these kinds of job")
        List<@Size(max = 40) String> kinds,

        @QueryParam("owner") @Size(max = 255) @Parameter(description = "Subject of who asked for it", example = "u-17")
        String owner) {}
