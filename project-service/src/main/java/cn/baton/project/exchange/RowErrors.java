package cn.baton.project.exchange;

import cn.baton.support.job.JobRun;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.sheet.CellError;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Gathers all that is wrong with a row. A rule that is broken says nothing of those that were not asked any more: the row is
 * tried again without the cells that are known to be wrong, until nothing new comes out.
 */
final class RowErrors {

    /** More kinds of rules than a row breaks one after the other. */
    private static final int MOST_TRIALS = 16;

    private final ImportFile file;
    private final ImportKind kind;
    private final RowFaults faults;
    private final Candidate candidate;
    private final List<CellError> errors;
    private final Set<String> said = new HashSet<>();
    private final Set<String> wrong;

    RowErrors(Candidate candidate, ImportFile file, ImportKind kind, RowFaults faults) {
        this.candidate = candidate;
        this.file = file;
        this.kind = kind;
        this.faults = faults;
        this.errors = new ArrayList<>(candidate.errors());
        this.wrong = new HashSet<>(candidate.row().unread());
        errors.forEach(error -> said.add(key(error)));
    }

    /**
     * @param refused why it could not be written; null when nobody has tried since its cells cannot all be read
     * @param trial tries a row, and gives why it was refused; null when it was not
     */
    List<CellError> find(RuntimeException refused, JobRun job, Function<ImportRow, RuntimeException> trial) {
        RuntimeException reason = refused;
        for (int time = 0; time < MOST_TRIALS && candidate.triable(); time++) {
            if (reason == null) {
                ImportRow row = candidate.row().without(wrong);
                reason = trial.apply(row.unread().isEmpty() ? row : kind.probe(row, job.caller()));
            }
            if (reason == null || !take(faults.of(reason, candidate.row(), file, kind))) {
                break;
            }
            reason = null;
        }
        if (candidate.triable()) {
            findIfNew(job, trial);
        }
        errors.sort(Comparator.comparingInt(CellError::column));
        return errors;
    }

    /** What the file has no column for is not meant to be told: such a file tells of known things. */
    private void findIfNew(JobRun job, Function<ImportRow, RuntimeException> trial) {
        Set<String> lacking = new HashSet<>(wrong);
        boolean more = true;
        for (int time = 0; more && time < MOST_TRIALS; time++) {
            RuntimeException reason = kind.ifNew(candidate.row().without(lacking), job.caller())
                    .map(trial)
                    .orElse(null);
            more = false;
            if (reason != null) {
                for (RowFaults.Fault fault : faults.of(reason, candidate.row(), file, kind)) {
                    more |= lacking.add(file.columnOf(fault.field()));
                    takeIfNew(fault.error());
                }
            }
        }
    }

    /** Each column once; several things may be wrong with it by the same rule, such as two items of a list. */
    private boolean take(List<RowFaults.Fault> found) {
        List<RowFaults.Fault> news = found.stream()
                .filter(fault -> !said.contains(key(fault.error())))
                .toList();
        news.forEach(fault -> {
            errors.add(fault.error());
            wrong.add(file.columnOf(fault.field()));
        });
        news.forEach(fault -> said.add(key(fault.error())));
        return !news.isEmpty();
    }

    private void takeIfNew(CellError error) {
        if (error.column() >= 0 && said.add(key(error))) {
            errors.add(new CellError(error.row(), error.column(), error.header(), ifNew(error.message())));
        }
    }

    private static LocalizedText ifNew(LocalizedText message) {
        return new LocalizedText("如为新增：" + message.chinese(), "If this is new: " + message.english());
    }

    /** Of the row as a whole each message is one of its own. */
    private static String key(CellError error) {
        return error.column() < 0 ? error.message().english() : "" + error.column();
    }
}
