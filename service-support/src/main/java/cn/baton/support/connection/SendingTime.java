package cn.baton.support.connection;

import java.time.Duration;

/**
 * How long a sender may take over a request.
 *
 * @param request from the first byte of a request to its last; of an upload, to begin with
 * @param uploadRate bytes; each of an upload prolongs its time, by a second for so many of them
 */
record SendingTime(Duration request, long uploadRate) {

    private static final long NANOS_OF_SECOND = 1_000_000_000L;

    /** Nanoseconds that a request may have taken of which so much has come. */
    long allowed(boolean upload, long received) {
        return request.toNanos() + (upload ? Math.multiplyExact(received, NANOS_OF_SECOND / uploadRate) : 0);
    }
}
