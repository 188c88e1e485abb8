package cn.baton.support.outbox;

import java.time.Duration;

/** The defaults, for relays that tests make by hand. */
record RelaySettings() implements OutboxConfig {

    @Override
    public boolean relayEnabled() {
        return true;
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofMillis(250);
    }

    @Override
    public int batchSize() {
        return 500;
    }

    @Override
    public Duration takeOverAfter() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration unwellAfter() {
        return Duration.ofMinutes(5);
    }
}
