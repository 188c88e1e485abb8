package cn.baton.support.outbox;

import cn.baton.support.bus.BusConfig;
import cn.baton.support.bus.BusNames;
import cn.baton.support.bus.BusTopics;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another replica's relay, in a process of its own that a test can stop. Arguments: the database's address, and the broker's. */
final class RelayMain {

    /** Of no city. */
    private record PlainBus() implements BusConfig {

        @Override
        public Optional<String> prefix() {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> sends() {
            return Optional.empty();
        }

        @Override
        public Duration checkEvery() {
            return Duration.ofMinutes(1);
        }
    }

    private RelayMain() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", arguments[1]);
        OutboxSessions sessions = new OutboxSessions(
                arguments[0], System.getenv("DB_USER"), System.getenv("DB_PASSWORD"), "support-test");
        OutboxRelay relay = new OutboxRelay(
                new RelaySettings(),
                sessions,
                new OutboxProducers(broker, new BusNames(new PlainBus(), "support-test")),
                new BusTopics(broker),
                new HeldTopics(),
                new RelaySignal());
        relay.start();
        // The end of its input is the end of the test.
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}
