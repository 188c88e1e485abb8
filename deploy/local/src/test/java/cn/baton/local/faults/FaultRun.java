package cn.baton.local.faults;

import cn.baton.embedded.Database;
import cn.baton.local.stack.PortPlan;
import cn.baton.local.stack.ServiceDefinition;
import cn.baton.local.stack.Stack;
import cn.baton.local.stack.StackListener;
import cn.baton.local.stack.StackOptions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A whole suite of its own on fresh data, which is written to, hurt and asked. Its journal and its services' logs stay in
 * target/faults.
 */
final class FaultRun implements AutoCloseable {

    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path RUNS = Path.of("target", "faults");
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    // A mail whose sender was killed is given up a minute after its last sign of life, or after the database's start.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int WRITES_A_SECOND = 10;
    private static final int LONGEST = 3;

    private final Stack stack;
    private final Journal journal;
    private final Replicas replicas;
    private final Client client;
    private final World world = new World();
    private final Oracle oracle;

    private FaultRun(Stack stack, Journal journal) throws InterruptedException {
        this.stack = stack;
        this.journal = journal;
        this.replicas = new Replicas(stack);
        this.client = new Client(stack.issuer(), replicas::pick, journal);
        this.oracle = oracle(stack, world, client);
    }

    /** @param name of the run and its folder */
    static FaultRun start(String name) throws Exception {
        Path folder = RUNS.resolve(name);
        StackOptions options = StackOptions.temporary(HOME, folder, PortPlan.free());
        Journal journal = new Journal(folder.resolve("journal.ndjson"));
        Stack stack = Stack.start(options, new Deaths(journal));
        try {
            return new FaultRun(stack, journal);
        } catch (InterruptedException | RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Writes without faults until it is enough. */
    void write(long seed, BooleanSupplier enough) throws InterruptedException {
        addressees();
        Writers.of(FaultPlan.none(seed), client, world, journal).start(enough).await();
    }

    /** Returns when the last write is answered and all processes are up. */
    void perform(FaultPlan plan) throws InterruptedException, TimeoutException {
        addressees();
        Injector injector = new Injector(stack, replicas, journal);
        long start = System.nanoTime();
        Writers.Running writers = Writers.of(plan, client, world, journal)
                .start(() -> isEnough(plan, Duration.ofNanos(System.nanoTime() - start)));
        try {
            injector.carryOut(plan);
        } finally {
            writers.await();
            injector.end();
        }
        for (ServiceDefinition service : ServiceDefinition.all()) {
            stack.awaitReady(service, RECOVERY);
        }
    }

    /** On a slow machine the time of the plan is not enough for a run that means something. */
    private boolean isEnough(FaultPlan plan, Duration time) {
        boolean over = time.compareTo(plan.length()) >= 0;
        boolean tooLong = time.compareTo(plan.length().multipliedBy(LONGEST)) >= 0;
        return over && (tooLong || journal.writes() >= plan.length().toSeconds() * WRITES_A_SECOND);
    }

    /** What is not as promised, once everything has become quiet. */
    List<String> judge() throws InterruptedException {
        oracle.judge(PATIENCE).forEach(journal::finding);
        return List.copyOf(journal.findings());
    }

    /** What the oracle finds now, apart from what was found before. */
    List<String> findings() throws InterruptedException {
        return oracle.findings();
    }

    Database database(ServiceDefinition service) throws InterruptedException {
        return stack.database(service);
    }

    World world() {
        return world;
    }

    String summary() {
        return journal.summary();
    }

    @Override
    public void close() {
        stack.close();
        journal.close();
    }

    /** Every unit that letters go to has an address of its own. */
    private void addressees() throws InterruptedException {
        for (String unit : World.ADDRESSEES) {
            client.send(Call.put(
                    Person.administrator("directory"),
                    ServiceDefinition.NOTIFICATION,
                    "/api/v1/recipients/" + unit,
                    null,
                    "{\"name\": \"%1$s\", \"email\": \"%1$s@changge.example\"}".formatted(unit)));
        }
    }

    private static Oracle oracle(Stack stack, World world, Client client) {
        List<Check> settled = List.of(
                new OutboxesAreEmpty(stack::url),
                new IssuesKnowTheirProjects(),
                new LettersOfEscalations(),
                new FactsEqualTheirOwners(),
                new MailsArriveOnce(stack.mailbox()));
        List<Check> rest = List.of(
                new WritesAreThereOnce(),
                new HistoriesAreWhole(),
                new LetterNumbersAreGapless(),
                new EventsAreInOrder("127.0.0.1:" + stack.options().ports().kafka()),
                new NoDeadLetters(),
                new TotalsEqualLists());
        return new Oracle(settled, rest, () -> new Reading(client), world);
    }

    /** Notes what died and what came back. */
    private record Deaths(Journal journal) implements StackListener {

        @Override
        public void crashed(String part, int exitCode, List<String> lastLines, Duration gap) {
            journal.process(part + " ended with " + exitCode);
        }

        @Override
        public void back(String part, Duration time) {
            journal.process(part + " is back after " + time.toMillis() + " ms");
        }
    }
}
