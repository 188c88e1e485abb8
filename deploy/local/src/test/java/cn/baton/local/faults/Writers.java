package cn.baton.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Everybody who writes during a run, each on a thread, until it is enough. */
final class Writers {

    private static final long SHORTEST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 150;

    private final List<Writer> writers;
    private final FaultPlan plan;
    private final Journal journal;

    Writers(List<Writer> writers, FaultPlan plan, Journal journal) {
        this.writers = List.copyOf(writers);
        this.plan = plan;
        this.journal = journal;
    }

    /** The usual mix. */
    static Writers of(FaultPlan plan, Client client, World world, Journal journal) {
        Desk desk = new Desk(client, journal);
        List<Writer> writers = new ArrayList<>();
        for (String name : List.of("registry-a", "registry-b")) {
            writers.add(new ProjectWriter(name, desk, world, plan));
        }
        World.ADDRESSEES.forEach(unit -> writers.add(new IssueWriter("inspection-" + unit, unit, desk, world, plan)));
        writers.add(new LetterWriter("office", desk, world, plan));
        writers.add(new ImportWriter("import", desk, world, journal, plan));
        return new Writers(writers, plan, journal);
    }

    /** Writes on other threads from now on. */
    Running start(BooleanSupplier enough) {
        List<Thread> threads = writers.stream()
                .map(writer ->
                        Thread.ofPlatform().name("writer " + writer.name()).start(() -> write(writer, enough)))
                .toList();
        return new Running(threads);
    }

    /** Writers that are at it. */
    record Running(List<Thread> threads) {

        /** Until each has finished its last step. */
        void await() throws InterruptedException {
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private void write(Writer writer, BooleanSupplier enough) {
        RandomGenerator pauses = plan.choicesOf("pauses of " + writer.name());
        while (!enough.getAsBoolean()) {
            try {
                writer.step();
                Thread.sleep(pauses.nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IllegalStateException e) {
                // In the journal already; the others, and the next step, may say more of it.
            } catch (RuntimeException e) {
                journal.finding(writer.name() + " could not go on: " + e);
                return;
            }
        }
    }
}
