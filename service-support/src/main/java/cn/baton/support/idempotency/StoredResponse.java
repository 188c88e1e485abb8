package cn.baton.support.idempotency;

/**
 * The first answer to a request.
 *
 * @param requestHash SHA-256 of what was asked, hexadecimal
 * @param location the Location header, or null
 * @param body the entity as JSON
 */
record StoredResponse(String requestHash, int status, String location, String body) {}
