package cn.baton.notification.recipient;

import java.util.OptionalLong;

/**
 * What a caller who puts an entry insists on.
 *
 * @param expectedVersion the version that it replaces; empty when none was named
 * @param onlyIfNew whether there must be no entry yet
 */
public record PutRecipient(String unit, RecipientEntry entry, OptionalLong expectedVersion, boolean onlyIfNew) {}
