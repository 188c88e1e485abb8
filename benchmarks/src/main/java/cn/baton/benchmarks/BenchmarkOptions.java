package cn.baton.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How much is measured.
 *
 * @param projects in the registry
 * @param requests counted of each kind, after a few that warm up
 * @param imported rows of the spreadsheet that is imported; 0 for none
 * @param consumed events that consumers take from a backlog, which is measured instead of the registry; 0 for none
 * @param data directory where the filled databases stay for the next time; null for none
 */
record BenchmarkOptions(int projects, int requests, int imported, int consumed, Path data) {

    static final String USAGE = """
            bench [--projects 1000000] [--requests 20] [--import 50000] [--data DIRECTORY]
            bench --consumers 20000""";

    private static final int PROJECTS = 1_000_000;
    private static final int REQUESTS = 20;
    private static final int IMPORTED = 50_000;
    private static final int MOST = 10_000_000;

    static BenchmarkOptions parse(String... arguments) {
        BenchmarkOptions options = new BenchmarkOptions(PROJECTS, REQUESTS, IMPORTED, 0, null);
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException("A value is missing after " + name);
            }
            options = options.with(name, rest.pop());
        }
        return options;
    }

    private BenchmarkOptions with(String name, String value) {
        return switch (name) {
            case "--projects" -> new BenchmarkOptions(number(name, value, 1_000), requests, imported, consumed, data);
            case "--requests" -> new BenchmarkOptions(projects, number(name, value, 1), imported, consumed, data);
            case "--import" -> new BenchmarkOptions(projects, requests, number(name, value, 0), consumed, data);
            case "--consumers" -> new BenchmarkOptions(projects, requests, imported, number(name, value, 1_000), data);
            case "--data" -> new BenchmarkOptions(projects, requests, imported, consumed, Path.of(value));
            default -> throw new IllegalArgumentException("There is no option " + name);
        };
    }

    private static int number(String name, String value, int least) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("%s takes a number from %d to %d".formatted(name, least, MOST));
    }
}
