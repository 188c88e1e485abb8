package cn.baton.project.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Takes a batch apart into runs of rows that can be written together. A run in which a row is refused is done again
 * without it: what came before, the row alone, so that it is refused for itself, and what came after. Each row is written
 * three times at most.
 */
final class RowRuns {

    private RowRuns() {}

    /**
     * In the order of the file.
     *
     * @param write takes effect whole or, with {@link RowRefused}, not at all
     * @param refuse the row, and why; null for one that was not clean to begin with
     */
    static void each(
            List<Candidate> batch, Consumer<List<ImportRow>> write, BiConsumer<Candidate, RuntimeException> refuse) {
        Deque<List<Candidate>> runs = apart(batch);
        while (!runs.isEmpty()) {
            List<Candidate> run = runs.pop();
            Candidate first = run.getFirst();
            if (!first.isClean()) {
                refuse.accept(first, null);
                continue;
            }
            try {
                write.accept(run.stream().map(Candidate::row).toList());
            } catch (RowRefused refused) {
                if (run.size() == 1) {
                    refuse.accept(first, refused.reason());
                } else {
                    int index = refused.index();
                    push(run.subList(index + 1, run.size()), runs);
                    push(run.subList(index, index + 1), runs);
                    push(run.subList(0, index), runs);
                }
            }
        }
    }

    /** Rows that are not clean stand alone. */
    private static Deque<List<Candidate>> apart(List<Candidate> batch) {
        Deque<List<Candidate>> runs = new ArrayDeque<>();
        List<Candidate> clean = new ArrayList<>();
        for (Candidate candidate : batch) {
            if (candidate.isClean()) {
                clean.add(candidate);
            } else {
                add(clean, runs);
                clean = new ArrayList<>();
                runs.add(List.of(candidate));
            }
        }
        add(clean, runs);
        return runs;
    }

    private static void add(List<Candidate> run, Deque<List<Candidate>> runs) {
        if (!run.isEmpty()) {
            runs.add(run);
        }
    }

    private static void push(List<Candidate> run, Deque<List<Candidate>> runs) {
        if (!run.isEmpty()) {
            runs.push(run);
        }
    }
}
