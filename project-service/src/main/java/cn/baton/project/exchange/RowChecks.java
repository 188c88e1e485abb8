package cn.baton.project.exchange;

import cn.baton.support.problem.ProblemException;
import jakarta.validation.ConstraintViolationException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts several questions to a row, so that all that is wrong with it is reported at once. */
final class RowChecks {

    private final List<RuntimeException> faults = new ArrayList<>();

    /**
     * @param question must not leave a transaction of its own by what it throws
     * @return null where the row does not pass
     */
    <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProblemException | ConstraintViolationException fault) {
            faults.add(fault);
            return null;
        }
    }

    /** As {@link #ask}, of what has no answer. */
    void require(Runnable rule) {
        ask(() -> {
            rule.run();
            return null;
        });
    }

    /** Throws {@link Failed} unless the row passed whatever it was asked. */
    void requirePassed() {
        if (!faults.isEmpty()) {
            throw new Failed(faults);
        }
    }

    /** What is wrong with a row, one thing at least. */
    static final class Failed extends RuntimeException {

        private final transient List<RuntimeException> faults;

        private Failed(List<RuntimeException> faults) {
            super(faults.getFirst());
            this.faults = List.copyOf(faults);
        }

        List<RuntimeException> faults() {
            return faults;
        }
    }
}
