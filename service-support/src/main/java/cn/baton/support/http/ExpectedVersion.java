package cn.baton.support.http;

import java.util.Set;

/**
 * What a caller knows of a resource that it changes: If-Match names one version, or several of which any will do.
 *
 * @param any empty when If-Match names nothing that was ever a version: it never holds
 */
public record ExpectedVersion(Set<Long> any) {

    public ExpectedVersion {
        any = Set.copyOf(any);
    }

    /** For a caller within the service, who has just read the resource. */
    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(Set.of(version));
    }

    boolean holds(long actual) {
        return any.contains(actual);
    }
}
