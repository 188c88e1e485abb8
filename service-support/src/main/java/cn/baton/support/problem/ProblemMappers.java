package cn.baton.support.problem;

import cn.baton.support.fault.Faults;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Turns whatever a request runs into a problem. Nothing of the inside (class names, SQL, paths) leaves the service. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final ProblemResponses responses;
    private final Operations operations;

    @Inject
    ProblemMappers(ProblemResponses responses, Operations operations) {
        this.responses = responses;
        this.operations = operations;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem, HttpHeaders headers, UriInfo uri) {
        return responses.of(problem, headers, uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException exception, HttpHeaders headers, UriInfo uri) {
        List<ViolatedField> fields = exception.getConstraintViolations().stream()
                .map(violation -> new ViolatedField(violation))
                .toList();
        if (fields.stream().anyMatch(ViolatedField::isOfReturnValue)) {
            return internal(exception, headers, uri);
        }
        if (fields.stream().anyMatch(ViolatedField::isMissingBody)) {
            return plain(ProblemType.MALFORMED_REQUEST, MalformedBody.MISSING, headers, uri);
        }
        List<Violation> violations = exception.getConstraintViolations().stream()
                .map(violation -> new Violation(new ViolatedField(violation).name(), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
        return responses.of(
                ProblemType.VALIDATION_FAILED,
                LocalizedText.of("请更正 violations 中列出的字段", "Correct the fields listed in violations"),
                responses.locale(headers),
                path(uri),
                violations,
                Map.of());
    }

    /** The second class is named since the framework has a mapper of its own for it, which would come closer. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response json(JsonProcessingException exception, HttpHeaders headers, UriInfo uri) {
        return malformedJson(exception, headers, uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception, ContainerRequestContext request, HttpHeaders headers, UriInfo uri) {
        switch (exception.getCause()) {
            // What reads parameters says itself what is wrong with them; the framework wraps it.
            case ProblemException problem -> {
                return problem(problem, headers, uri);
            }
            case JsonProcessingException json -> {
                return malformedJson(json, headers, uri);
            }
            case null, default -> {}
        }
        return switch (exception.getResponse().getStatus()) {
            case 400 ->
                plain(
                        ProblemType.MALFORMED_REQUEST,
                        LocalizedText.of(
                                "请求无法解析，请检查查询参数和请求体的取值",
                                "The request cannot be read; look at the values of its query and body"),
                        headers,
                        uri);
            case 401 -> unauthenticated(headers, uri);
            case 403 -> forbidden(headers, uri);
            case 404, 405 -> unmatched(exception, request.getMethod(), headers, uri);
            case 406 ->
                plain(
                        ProblemType.NOT_ACCEPTABLE,
                        LocalizedText.of("可用格式见接口文档", "See the API document for the formats on offer"),
                        headers,
                        uri);
            case 413 ->
                plain(
                        ProblemType.PAYLOAD_TOO_LARGE,
                        LocalizedText.of("请求内容超过上限", "The request exceeds the limit"),
                        headers,
                        uri);
            case 415 -> unsupported(request.getMethod(), headers, uri);
            default -> internal(exception, headers, uri);
        };
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException exception, HttpHeaders headers, UriInfo uri) {
        return exception.getCause() instanceof UnusableTokenException unusable
                ? problem(unusable, headers, uri)
                : unauthenticated(headers, uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException exception, HttpHeaders headers, UriInfo uri) {
        return forbidden(headers, uri);
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response stale(Exception exception, HttpHeaders headers, UriInfo uri) {
        return overtaken(headers, uri);
    }

    @ServerExceptionMapper
    Response constraint(
            org.hibernate.exception.ConstraintViolationException exception, HttpHeaders headers, UriInfo uri) {
        return fault(exception, headers, uri);
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable throwable, HttpHeaders headers, UriInfo uri) {
        for (Throwable cause = throwable; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException problem -> {
                    return problem(problem, headers, uri);
                }
                case NumberFormatException number
                when MalformedBody.isOutsized(number) -> {
                    return plain(ProblemType.VALIDATION_FAILED, MalformedBody.OUTSIZED, headers, uri);
                }
                default -> {}
            }
        }
        if (MalformedForm.isCauseOf(throwable)) {
            return plain(
                    ProblemType.MALFORMED_REQUEST,
                    LocalizedText.of(
                            "表单不完整、无法解析，或超过 1000 个部分",
                            "The form is cut off, cannot be read, or has more than 1000 parts"),
                    headers,
                    uri);
        }
        return fault(throwable, headers, uri);
    }

    /** By what failed inside, however deep: of a commit that failed only a suppressed exception names the reason. */
    private Response fault(Throwable throwable, HttpHeaders headers, UriInfo uri) {
        if (Faults.hasState(throwable, UNIQUE_VIOLATION)) {
            // Two writers met: the service looks before it writes, and the database has the last word.
            return plain(
                    ProblemType.CONFLICT,
                    LocalizedText.of("已有相同编号的记录", "There is a record with this identifier already"),
                    headers,
                    uri);
        }
        return switch (Faults.of(throwable)) {
            case CONFLICT -> overtaken(headers, uri);
            case PASSING, SLOW -> unavailable(throwable, headers, uri);
            case LASTING -> internal(throwable, headers, uri);
        };
    }

    /** The version that a caller insisted on is no longer the current one. */
    private Response overtaken(HttpHeaders headers, UriInfo uri) {
        boolean insisted = headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
        return insisted
                ? plain(
                        ProblemType.STALE_VERSION,
                        LocalizedText.of("请重新读取后再提交", "Read it again, then submit"),
                        headers,
                        uri)
                : plain(
                        ProblemType.CONFLICT,
                        LocalizedText.of("他人同时作了修改，请重试", "Somebody else made a change at the same time: try again"),
                        headers,
                        uri);
    }

    private Response unavailable(Throwable throwable, HttpHeaders headers, UriInfo uri) {
        if (!(throwable instanceof HttpClosedException)) {
            // Without the stack: while a server is away there are many, and all alike. A client that is gone hears
            // nothing.
            LOG.warnf("Answering 503 to %s: %s", path(uri), throwable);
        }
        LOG.debugf(throwable, "Answered 503 to %s", path(uri));
        return Faults.hasState(throwable, LOCK_NOT_AVAILABLE)
                ? plain(
                        ProblemType.BEING_CHANGED,
                        LocalizedText.of(
                                "该数据正在导入或正由他人保存，请稍后重试",
                                "This is being imported, or saved by somebody else: try again in a moment"),
                        headers,
                        uri)
                : plain(ProblemType.UNAVAILABLE, LocalizedText.of("请稍后重试", "Try again in a moment"), headers, uri);
    }

    /** A value in the path that cannot be read names nothing; where nothing else is wrong, another method may do. */
    private Response unmatched(WebApplicationException exception, String method, HttpHeaders headers, UriInfo uri) {
        Set<String> methods = exception.getCause() == null ? operations.methodsAt(uri) : Set.of();
        if (methods.isEmpty() || methods.contains(method)) {
            return plain(
                    ProblemType.NOT_FOUND,
                    LocalizedText.of("此地址没有资源", "There is nothing at this address"),
                    headers,
                    uri);
        }
        String allowed = String.join(", ", methods);
        Response refusal = plain(
                ProblemType.METHOD_NOT_ALLOWED,
                LocalizedText.of("此地址支持的方法：%s", "This address takes: %s", allowed),
                headers,
                uri);
        return Response.fromResponse(refusal).header(HttpHeaders.ALLOW, allowed).build();
    }

    private Response unsupported(String method, HttpHeaders headers, UriInfo uri) {
        List<String> types = operations.typesTaken(method, uri);
        String taken = types.isEmpty() ? MediaType.APPLICATION_JSON : String.join(", ", types);
        Response refusal =
                plain(ProblemType.UNSUPPORTED_MEDIA_TYPE, LocalizedText.of("请使用 %s", "Use %s", taken), headers, uri);
        return Response.fromResponse(refusal).header(HttpHeaders.ACCEPT, taken).build();
    }

    private Response malformedJson(JsonProcessingException exception, HttpHeaders headers, UriInfo uri) {
        MalformedBody body = MalformedBody.of(exception);
        Locale locale = responses.locale(headers);
        List<Violation> violations = body.field().isEmpty()
                ? List.of()
                : List.of(new Violation(body.field(), body.detail().in(locale)));
        return responses.of(body.type(), body.detail(), locale, path(uri), violations, Map.of());
    }

    private Response internal(Throwable throwable, HttpHeaders headers, UriInfo uri) {
        UUID correlation = UUID.randomUUID();
        LOG.errorf(throwable, "Request to %s failed, correlation id %s", path(uri), correlation);
        return responses.of(
                ProblemType.INTERNAL_ERROR,
                LocalizedText.of("请将 instance 中的编号告知管理员", "Give the administrator the id in instance"),
                responses.locale(headers),
                "urn:uuid:" + correlation,
                List.of(),
                Map.of());
    }

    private Response unauthenticated(HttpHeaders headers, UriInfo uri) {
        return plain(
                ProblemType.UNAUTHENTICATED,
                LocalizedText.of("请提供有效的 Bearer 令牌", "Send a valid bearer token"),
                headers,
                uri);
    }

    private Response forbidden(HttpHeaders headers, UriInfo uri) {
        return plain(ProblemType.FORBIDDEN, LocalizedText.of("您的角色不能执行此操作", "Your role may not do this"), headers, uri);
    }

    private Response plain(ProblemType type, LocalizedText detail, HttpHeaders headers, UriInfo uri) {
        return responses.of(type, detail, responses.locale(headers), path(uri), List.of(), Map.of());
    }

    private static String path(UriInfo uri) {
        return "/" + uri.getPath().replaceFirst("^/", "");
    }
}
