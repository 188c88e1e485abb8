package cn.baton.support.problem;

import cn.baton.support.fault.Faults;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Turns whatever a request runs into a problem. Nothing of the inside (class names, SQL, paths) leaves the service. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses responses;

    @Inject
    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem, HttpHeaders headers, UriInfo uri) {
        return responses.of(problem, headers, uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException exception, HttpHeaders headers, UriInfo uri) {
        boolean ours = exception.getConstraintViolations().stream().anyMatch(ProblemMappers::isOfReturnValue);
        if (ours) {
            return internal(exception, headers, uri);
        }
        List<Violation> violations = exception.getConstraintViolations().stream()
                .map(violation -> new Violation(fieldOf(violation), violation.getMessage()))
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
    Response web(WebApplicationException exception, HttpHeaders headers, UriInfo uri) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return malformedJson(json, headers, uri);
        }
        int status = isUnreadableQuery(exception, uri)
                ? 400
                : exception.getResponse().getStatus();
        return switch (status) {
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
            case 404 ->
                plain(
                        ProblemType.NOT_FOUND,
                        LocalizedText.of("此地址没有资源", "There is nothing at this address"),
                        headers,
                        uri);
            case 405 ->
                plain(
                        ProblemType.METHOD_NOT_ALLOWED,
                        LocalizedText.of("此地址不支持该方法", "This address does not take that method"),
                        headers,
                        uri);
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
            case 415 ->
                plain(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        LocalizedText.of("请使用 application/json", "Use application/json"),
                        headers,
                        uri);
            default -> internal(exception, headers, uri);
        };
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException exception, HttpHeaders headers, UriInfo uri) {
        return unauthenticated(headers, uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException exception, HttpHeaders headers, UriInfo uri) {
        return forbidden(headers, uri);
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response stale(Exception exception, HttpHeaders headers, UriInfo uri) {
        return plain(
                ProblemType.STALE_VERSION, LocalizedText.of("请重新读取后再提交", "Read it again, then submit"), headers, uri);
    }

    /** Two writers met at a unique constraint: the service looks before it writes, and the database has the last word. */
    @ServerExceptionMapper
    Response constraint(
            org.hibernate.exception.ConstraintViolationException exception, HttpHeaders headers, UriInfo uri) {
        if (exception.getKind() != org.hibernate.exception.ConstraintViolationException.ConstraintKind.UNIQUE) {
            return internal(exception, headers, uri);
        }
        return plain(
                ProblemType.CONFLICT,
                LocalizedText.of("已有相同编号的记录", "There is a record with this identifier already"),
                headers,
                uri);
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable throwable, HttpHeaders headers, UriInfo uri) {
        for (Throwable cause = throwable; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException problem -> {
                    return problem(problem, headers, uri);
                }
                case OptimisticLockException stale -> {
                    return stale(stale, headers, uri);
                }
                case StaleStateException stale -> {
                    return stale(stale, headers, uri);
                }
                case org.hibernate.exception.ConstraintViolationException constraint -> {
                    return constraint(constraint, headers, uri);
                }
                default -> {}
            }
        }
        if (Faults.isTransient(throwable)) {
            LOG.warnf(throwable, "Answering 503 to %s", path(uri));
            return plain(ProblemType.UNAVAILABLE, LocalizedText.of("请稍后重试", "Try again in a moment"), headers, uri);
        }
        return internal(throwable, headers, uri);
    }

    private Response malformedJson(JsonProcessingException exception, HttpHeaders headers, UriInfo uri) {
        String field = exception instanceof JsonMappingException mapping ? fieldOf(mapping) : "";
        LocalizedText detail = switch (exception) {
            case UnrecognizedPropertyException unknown -> LocalizedText.of("未知字段 %s", "Unknown field %s", field);
            case JsonMappingException mapping ->
                LocalizedText.of("字段 %s 的值无法识别", "The value of field %s cannot be read", field);
            default -> LocalizedText.of("请求体不是合法的 JSON", "The body is not valid JSON");
        };
        List<Violation> violations =
                field.isEmpty() ? List.of() : List.of(new Violation(field, detail.in(responses.locale(headers))));
        return responses.of(
                ProblemType.MALFORMED_REQUEST, detail, responses.locale(headers), path(uri), violations, Map.of());
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

    /**
     * The framework answers 404 to any parameter that it cannot convert. That is right for a path, where an id that is
     * none names nothing, but a filter that cannot be read is the caller's mistake.
     */
    private static boolean isUnreadableQuery(WebApplicationException exception, UriInfo uri) {
        if (!(exception instanceof NotFoundException) || exception.getCause() == null) {
            return false;
        }
        return uri.getPathParameters().getOrDefault("id", List.of()).stream().allMatch(ProblemMappers::isId);
    }

    private static boolean isId(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isOfReturnValue(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /** The path below the method and its parameter: what the client sent. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        String sent = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
        if (!sent.isEmpty()) {
            return sent;
        }
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PARAMETER)
                .map(Path.Node::getName)
                .findFirst()
                .orElse("");
    }

    private static String fieldOf(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(reference ->
                        reference.getFieldName() != null ? reference.getFieldName() : "[" + reference.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
