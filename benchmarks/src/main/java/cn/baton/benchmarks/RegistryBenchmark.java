package cn.baton.benchmarks;

import cn.baton.embedded.TokenRequest;
import cn.baton.local.stack.PortPlan;
import cn.baton.local.stack.ServiceDefinition;
import cn.baton.local.stack.Stack;
import cn.baton.local.stack.StackListener;
import cn.baton.local.stack.StackOptions;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long the registry's lists and sums take when it holds very many projects, and how long an import takes then. */
final class RegistryBenchmark {

    private static final Duration VALIDITY = Duration.ofHours(6);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Set<String> ENDS = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

    private final Path home;
    private final BenchmarkOptions options;
    private final PrintStream out;

    RegistryBenchmark(Path home, BenchmarkOptions options, PrintStream out) {
        this.home = home;
        this.options = options;
        this.out = out;
    }

    /** @return whether every request was answered as it should be */
    boolean run() throws Exception {
        String run = DateTimeFormatter.ofPattern("HHmmss").format(LocalTime.now());
        StackOptions stackOptions = new StackOptions(
                home, home.resolve(".baton/bench").resolve(run), options.data(), PortPlan.free(), null, Map.of());
        out.println("Starting the suite; its logs: " + stackOptions.logs());
        try (Stack stack = Stack.start(stackOptions, StackListener.NONE)) {
            fill(new RegistryFill(stack.database(ServiceDefinition.PROJECT)));
            String token = stack.issuer()
                    .token(new TokenRequest("bench", List.of("city-admin"), "411000-FGW", null, VALIDITY));
            try (RegistryClient client = new RegistryClient(stack.url(ServiceDefinition.PROJECT), token)) {
                boolean read = read(client);
                boolean imported = options.imported() == 0 || importSheet(client, run);
                return read && imported;
            }
        }
    }

    private void fill(RegistryFill fill) throws Exception {
        long there = fill.projects();
        if (there >= options.projects()) {
            out.printf("%,d projects are there already%n", there);
            return;
        }
        long begin = System.nanoTime();
        fill.fill(options.projects());
        out.printf("Filled with %,d projects in %.0f s%n", options.projects(), since(begin));
    }

    private boolean read(RegistryClient client) throws InterruptedException {
        boolean all = true;
        out.printf("%n%d requests each, one after the other; ms%n%n", options.requests());
        out.println("| request | median | 95 % | most |");
        out.println("|---|---:|---:|---:|");
        for (String request : RegistryRequests.asOf(LocalDate.now().minusDays(200))) {
            try {
                Latencies taken = client.measure("/api/v1" + request, options.requests());
                out.printf(
                        "| `%s` | %.1f | %.1f | %.1f |%n",
                        request, taken.medianMillis(), taken.percentile(95), taken.maxMillis());
            } catch (IOException | IllegalStateException e) {
                out.printf("| `%s` | %s |||%n", request, e.getMessage());
                all = false;
            }
        }
        return all;
    }

    private boolean importSheet(RegistryClient client, String run) throws IOException, InterruptedException {
        StringBuilder sheet = new StringBuilder("项目名称,外部编号,所属县区,总投资,建设单位,建设内容,计划开工日期\n");
        for (int row = 0; row < options.imported(); row++) {
            sheet.append("导入项目%d号,import-%s-%d,411082,%d,许昌第%d公司,年产一千吨材料的生产线,2026-12-01%n"
                    .formatted(row, run, row, 1_000 + row, row % 977));
        }
        long begin = System.nanoTime();
        String job = client.importSheet(sheet.toString().getBytes(StandardCharsets.UTF_8));
        String state;
        String answer;
        do {
            Thread.sleep(LOOK_EVERY);
            answer = client.get("/api/v1/jobs/" + job);
            state = RegistryClient.field(answer, "state");
        } while (!ENDS.contains(state));
        double seconds = since(begin);
        out.printf(
                "%nImport of %,d rows into it, all or nothing: %s after %.1f s, %.0f rows/s%n",
                options.imported(), state, seconds, options.imported() / seconds);
        if (!state.equals("SUCCEEDED")
                || !RegistryClient.field(answer, "failed").equals("0")) {
            out.println(answer);
            return false;
        }
        return true;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
