package cn.baton.support.history;

import cn.baton.support.security.Caller;

import java.util.UUID;

/**
 * One change of one resource, as the service that made it hands it over.
 *
 * @param resource kind of resource, such as {@code issue}
 * @param version the resource's version after the change
 * @param verb the business verb, such as {@code close}
 * @param before the resource before the change as a record, null on creation
 * @param after the resource after the change
 */
public record Change(
        String resource, UUID resourceId, long version, String verb, Caller by, Object before, Object after) {}
