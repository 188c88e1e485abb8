package cn.baton.support.http;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The version on which a PATCH, PUT, DELETE or command insists, from If-Match. */
@RequestScoped
public class Preconditions {

    /** As we write them: 08 was never a tag of ours. */
    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final HttpHeaders headers;

    @Inject
    Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * 428 without If-Match, and for {@code *}, which would overwrite what the caller has never seen; 400 on what is no
     * list of tags. Weak tags count by what stands between their quotes: proxies that compress weaken tags on their way.
     */
    public ExpectedVersion expectedVersion() {
        return expectedVersionIfAny().orElseThrow(Preconditions::required);
    }

    /** For a PUT that also creates: empty without If-Match, with which the caller says that there is nothing yet. */
    public Optional<ExpectedVersion> expectedVersionIfAny() {
        List<String> lines = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        String header = lines == null ? "" : String.join(", ", lines).strip();
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (header.equals(EntityTags.ANY)) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    LocalizedText.of(
                            "不接受 *：请带上读取时得到的 ETag，以免覆盖没有看过的修改",
                            "* is not taken: send the ETag that reading the resource gave, so as not to overwrite changes"
                                    + " that you have not seen"));
        }
        List<String> tags = EntityTags.opaque(header)
                .orElseThrow(() -> ProblemException.malformed(LocalizedText.of(
                        "If-Match 须为 ETag，如 \"3\"，多个以逗号分隔",
                        "If-Match takes ETags such as \"3\", separated by commas")));
        return Optional.of(new ExpectedVersion(tags.stream()
                .filter(tag -> VERSION.matcher(tag).matches())
                .map(Long::valueOf)
                .collect(Collectors.toSet())));
    }

    /** For a PUT that found the resource there: 428 when the caller did not know of it. */
    public static ExpectedVersion required(Optional<ExpectedVersion> expected) {
        return expected.orElseThrow(Preconditions::required);
    }

    /** For a PUT that is to create the resource: 412 when the caller insists on a version of it. */
    public static void requireNone(Optional<ExpectedVersion> expected) {
        if (expected.isPresent()) {
            throw new ProblemException(
                    ProblemType.STALE_VERSION, LocalizedText.of("此资源不存在", "There is no such resource any more"));
        }
    }

    /** 412 when the resource has moved on since the caller read it. */
    public static void requireVersion(long actual, ExpectedVersion expected) {
        if (!expected.holds(actual)) {
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
