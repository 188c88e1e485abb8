package cn.baton.support.idempotency;

import java.util.List;
import java.util.Map;

/**
 * The first answer to a request, as it goes out.
 *
 * @param requestHash SHA-256 of what was asked, hexadecimal
 * @param headers those that belong to the answer itself, such as Location, ETag and Content-Type
 * @param content the body's bytes, or null
 */
record StoredResponse(String requestHash, int status, Map<String, List<String>> headers, byte[] content) {}
