package cn.baton.benchmarks;

import java.nio.file.Path;

/** Entry of the benchmarks, called by the script {@code baton}. */
public final class Main {

    private Main() {}

    /** The system property {@code baton.home} is the checkout. */
    public static void main(String[] arguments) throws Exception {
        BenchmarkOptions options;
        try {
            options = BenchmarkOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + BenchmarkOptions.USAGE);
            System.exit(2);
            return;
        }
        Path home = Path.of(System.getProperty("baton.home", ".")).toAbsolutePath();
        if (options.consumed() > 0) {
            new ConsumerBenchmark(home, options.consumed(), System.out).run();
            return;
        }
        System.exit(new RegistryBenchmark(home, options, System.out).run() ? 0 : 1);
    }
}
