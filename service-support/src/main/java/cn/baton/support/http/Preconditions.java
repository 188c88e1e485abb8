package cn.baton.support.http;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version on which a PATCH, PUT, DELETE or command insists, from If-Match. */
@RequestScoped
public class Preconditions {

    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");

    private final HttpHeaders headers;

    @Inject
    Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /** 428 without If-Match; 400 when it is not one strong tag of ours. */
    public long expectedVersion() {
        String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw required();
        }
        Matcher matcher = STRONG_TAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw ProblemException.malformed(
                    LocalizedText.of("If-Match 须为一个强 ETag，如 \"3\"", "If-Match takes one strong ETag such as \"3\""));
        }
        return Long.parseLong(matcher.group(1));
    }

    /** For a PUT that also creates: empty without If-Match, with which the caller says that there is nothing yet. */
    public OptionalLong expectedVersionIfAny() {
        String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        return header == null || header.isBlank() ? OptionalLong.empty() : OptionalLong.of(expectedVersion());
    }

    /** For a PUT that found the resource there: 428 when the caller did not know of it, 412 when it has moved on. */
    public static void requireVersion(long actual, OptionalLong expected) {
        requireVersion(actual, expected.orElseThrow(Preconditions::required));
    }

    /** For a PUT that is to create the resource: 412 when the caller insists on a version of it. */
    public static void requireNone(OptionalLong expected) {
        if (expected.isPresent()) {
            throw new ProblemException(
                    ProblemType.STALE_VERSION, LocalizedText.of("此资源不存在", "There is no such resource any more"));
        }
    }

    /** 412 when the resource has moved on since the caller read it. */
    public static void requireVersion(long actual, long expected) {
        if (actual != expected) {
            throw new ProblemException(
                    ProblemType.STALE_VERSION,
                    LocalizedText.of("请重新读取后再提交", "Read it again, then submit"),
                    Map.of("currentVersion", actual));
        }
    }

    private static ProblemException required() {
        return new ProblemException(
                ProblemType.PRECONDITION_REQUIRED,
                LocalizedText.of("请带上读取时得到的 ETag", "Send the ETag that reading the resource gave"));
    }
}
