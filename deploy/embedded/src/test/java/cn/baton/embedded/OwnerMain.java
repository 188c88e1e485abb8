package cn.baton.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A JVM that owns one server, for tests that kill it. Arguments: the server and its data directory. */
final class OwnerMain {

    private OwnerMain() {}

    public static void main(String[] arguments) throws IOException {
        ServerOptions options = new ServerOptions(arguments[1].isEmpty() ? null : Path.of(arguments[1]), 0);
        switch (arguments[0]) {
            case "postgres" -> {
                PostgresServer server = PostgresServer.start(options);
                System.out.println(server.pid() + " " + server.dataDirectory());
            }
            case "kafka" -> {
                KafkaServer server = KafkaServer.start(options, Topics.none());
                System.out.println(server.pid() + " " + server.logFile().getParent());
            }
            default -> {
                Leash leash = Leash.start(LeashedCommand.of("sleep", "600"));
                System.out.println(leash.pid() + " -");
            }
        }
        System.in.read();
    }
}
