package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;

import java.time.Duration;

/** What is done to the suite on purpose. */
sealed interface Fault {

    /** SIGKILL to the process of PostgreSQL that takes connections. All databases are away until it is started again. */
    record PostgresKilled() implements Fault {}

    /** SIGKILL to the backend of one session of the service: PostgreSQL ends all sessions and recovers. */
    record BackendKilled(ServiceDefinition service) implements Fault {}

    /** SIGTERM to the backend of one session. */
    record BackendTerminated(ServiceDefinition service) implements Fault {}

    /** {@code pg_terminate_backend} on every session of the service. */
    record SessionsEnded(ServiceDefinition service) implements Fault {}

    /** SIGKILL to the broker. */
    record KafkaKilled() implements Fault {}

    /** SIGSTOP to the broker, and SIGCONT after a while. */
    record KafkaStalled(Duration time) implements Fault {}

    /** SIGKILL to a process of the service; to one of two while there is a second. */
    record ServiceKilled(ServiceDefinition service) implements Fault {}

    /** SIGSTOP to a process of the service, and SIGCONT after a while. */
    record ServiceStalled(ServiceDefinition service, Duration time) implements Fault {}

    /** No fault, but faults meet it: a second process of the service takes its part for a while. */
    record SecondReplica(ServiceDefinition service, Duration time) implements Fault {}

    /** For people. */
    default String inWords() {
        return switch (this) {
            case PostgresKilled _ -> "PostgreSQL killed";
            case BackendKilled(var service) -> "a backend of " + service.name() + " killed";
            case BackendTerminated(var service) -> "a backend of " + service.name() + " terminated";
            case SessionsEnded(var service) -> "all sessions of " + service.name() + " ended";
            case KafkaKilled _ -> "Kafka killed";
            case KafkaStalled(var time) -> "Kafka stopped for " + time.toMillis() + " ms";
            case ServiceKilled(var service) -> service.name() + "-service killed";
            case ServiceStalled(var service, var time) ->
                service.name() + "-service stopped for " + time.toMillis() + " ms";
            case SecondReplica(var service, var time) ->
                "a second " + service.name() + "-service for " + time.toMillis() + " ms";
        };
    }
}
