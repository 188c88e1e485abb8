package cn.baton.support.ratelimit;

import java.time.Duration;

/**
 * What is left to a client.
 *
 * @param granted whether the present request may go on
 * @param limit most requests at once
 * @param remaining requests that it could still send at once
 * @param untilFull after which it could send {@code limit} of them again
 * @param untilNext after which it could send one; zero when it could now
 */
record Allowance(boolean granted, long limit, long remaining, Duration untilFull, Duration untilNext) {}
