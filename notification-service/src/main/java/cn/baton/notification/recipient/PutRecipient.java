package cn.baton.notification.recipient;

import cn.baton.support.http.ExpectedVersion;

import java.util.Optional;

/**
 * What a caller who puts an entry insists on.
 *
 * @param expectedVersion the version that it replaces; empty when none was named
 * @param onlyIfNew whether there must be no entry yet
 */
public record PutRecipient(
        String unit, RecipientEntry entry, Optional<ExpectedVersion> expectedVersion, boolean onlyIfNew) {}
