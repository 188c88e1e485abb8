package cn.baton.support.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.Map;

/**
 * The body of every error answer: {@code application/problem+json} (RFC 9457).
 *
 * @param extensions what this kind of problem adds, such as the moves that would be allowed; written as members of the
 *     problem itself
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Problem details (RFC 9457)")
public record Problem(
        @Schema(
                description = "Stable URI of the kind of problem",
                examples = "https://baton.example/problems/validation-failed",
                format = "uri")
        String type,

        @Schema(
                description = "Name of the kind of problem in the caller's language",
                examples = "数据校验未通过",
                maxLength = 100)
        String title,

        @Schema(description = "HTTP status", examples = "422", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What happened this time, in the caller's language", examples = "请更正下列字段")
        String detail,

        @Schema(
                description = "Path of the request, or the correlation id of an internal error",
                examples = "/api/v1/projects",
                format = "uri-reference")
        String instance,

        @Schema(description = "Refused fields") List<Violation> violations,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
