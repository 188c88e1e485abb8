package cn.baton.support.problem;

import cn.baton.support.connection.Uploads;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;

/**
 * What is looked at before anything else. The caller's language is settled, so that all parts that ask for it agree, and
 * none stumbles over a header that cannot be read. An address, headers or a body over the limit, or a NUL in the address,
 * are refused in the words of every other problem; the server would do so below the reach of the mappers, or far too late.
 * So are a request without a host and an address that cannot be decoded ({@link AddressValidation}). What is not HTTP at all
 * never comes here: the server answers with a bare 400.
 */
@ApplicationScoped
class RequestGate {

    private static final int PRIORITY_OF_TARGET = 1_000;

    /** Before the server's own check. */
    private static final int PRIORITY = 100;

    /** After it, since it sets the limit of bodies that do not tell their length. */
    private static final int PRIORITY_OF_UNTOLD_LENGTH = 1;

    /** Longer lists of languages are nobody's wish. */
    private static final int MAX_LANGUAGES = 1_000;

    /** A colon, a blank and the end of the line. */
    private static final int AROUND_A_HEADER = 4;

    private final RouteProblems problems;
    private final long addressLimit;
    private final long headerLimit;
    private final long limit;
    private final long uploadLimit;

    @Inject
    RequestGate(
            RouteProblems problems,
            @ConfigProperty(name = "baton.http.max-uri-size") MemorySize addressLimit,
            @ConfigProperty(name = "baton.http.max-header-size") MemorySize headerLimit,
            @ConfigProperty(name = "baton.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize uploadLimit) {
        this.problems = problems;
        this.addressLimit = addressLimit.asLongValue();
        this.headerLimit = headerLimit.asLongValue();
        this.limit = limit.asLongValue();
        this.uploadLimit = uploadLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkTarget, PRIORITY_OF_TARGET);
        filters.register(this::check, PRIORITY);
        filters.register(this::bound, PRIORITY_OF_UNTOLD_LENGTH);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::onFailure);
    }

    private long limitOf(RoutingContext request) {
        return Uploads.isUpload(request.request().getHeader(HttpHeaders.CONTENT_TYPE)) ? uploadLimit : limit;
    }

    private void bound(RoutingContext request) {
        if (request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limitOf(request));
        }
        request.next();
    }

    /** Before everything that looks for a host, or decodes the address. */
    private void checkTarget(RoutingContext request) {
        if (!hasHost(request) || !hasAddress(request)) {
            refuseMalformed(request);
        } else {
            request.next();
        }
    }

    private static boolean hasHost(RoutingContext request) {
        HostAndPort authority = request.request().authority();
        return authority != null && !authority.host().isEmpty();
    }

    private static boolean hasAddress(RoutingContext request) {
        try {
            new URI(request.request().uri());
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private void refuseMalformed(RoutingContext request) {
        LocalizedText detail;
        if (!hasHost(request)) {
            detail = LocalizedText.of("请求头 Host 缺失或无效", "The header Host is missing or not valid");
        } else if (!hasAddress(request)) {
            detail = LocalizedText.of(
                    "请求地址无法解析，% 须后跟两位十六进制数", "The address cannot be read; % takes two hexadecimal digits");
        } else {
            detail = LocalizedText.of("请求无法解析", "The request cannot be read");
        }
        refuse(
                request,
                ProblemType.MALFORMED_REQUEST,
                detail,
                language(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** What the router itself refuses before it comes to any of us, as it does without a host. */
    private void onFailure(RoutingContext request) {
        if (request.statusCode() == ProblemType.MALFORMED_REQUEST.status()
                && !request.response().headWritten()) {
            refuseMalformed(request);
        } else {
            request.next();
        }
    }

    private void check(RoutingContext request) {
        Locale locale = language(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        request.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag());
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long allowed = limitOf(request);
        if (request.request().uri().length() > addressLimit) {
            refuse(
                    request,
                    ProblemType.URI_TOO_LONG,
                    LocalizedText.of("请求地址不得超过 %d 字节", "An address may have at most %d bytes", addressLimit),
                    locale);
        } else if (sizeOf(request.request().headers()) > headerLimit) {
            refuse(
                    request,
                    ProblemType.HEADERS_TOO_LARGE,
                    LocalizedText.of("请求头合计不得超过 %d 字节", "All headers together may have at most %d bytes", headerLimit),
                    locale);
        } else if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > allowed) {
            refuse(
                    request,
                    ProblemType.PAYLOAD_TOO_LARGE,
                    LocalizedText.of("请求体不得超过 %d 字节", "A body may have at most %d bytes", allowed),
                    locale);
        } else if (request.request().path().contains("%00")) {
            refuse(
                    request,
                    ProblemType.NOT_FOUND,
                    LocalizedText.of("此地址没有资源", "There is nothing at this address"),
                    locale);
        } else {
            request.next();
        }
    }

    private static long sizeOf(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + AROUND_A_HEADER;
        }
        return size;
    }

    private void refuse(RoutingContext request, ProblemType type, LocalizedText detail, Locale locale) {
        // What is still on its way is not read.
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        problems.answer(request, type, detail, locale);
    }

    /** The first of the caller's languages that the suite speaks; Chinese when there is none, or no telling. */
    private static Locale language(String header) {
        if (header == null || header.length() > MAX_LANGUAGES) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(language -> language.equals("en") || language.equals("zh"))
                    .findFirst()
                    .filter("en"::equals)
                    .map(english -> Locale.ENGLISH)
                    .orElse(Locale.SIMPLIFIED_CHINESE);
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
