package cn.baton.support.ratelimit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is left to a client.
 *
 * @param granted whether the present request may go on
 * @param limit most requests at once
 * @param remaining requests that it could still send at once
 * @param untilFull after which it could send {@code limit} of them again
 * @param untilNext after which it could send one; zero when it could now
 */
record Allowance(boolean granted, long limit, long remaining, Duration untilFull, Duration untilNext) {

    /** What the client gets to see of it: the headers of the IETF's draft, and Retry-After when it has to wait. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("RateLimit-Limit", Long.toString(limit));
        headers.put("RateLimit-Remaining", Long.toString(remaining));
        headers.put("RateLimit-Reset", Long.toString(wholeSeconds(untilFull)));
        if (!granted) {
            headers.put("Retry-After", Long.toString(Math.max(1, wholeSeconds(untilNext))));
        }
        return headers;
    }

    private static long wholeSeconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
