package cn.baton.support.job;

import cn.baton.support.problem.LocalizedText;

import java.util.List;
import java.util.UUID;

/**
 * How a job ended.
 *
 * @param result what came of it, a record of the handler's
 * @param files deleted with the job
 * @param failure why it did not reach its aim, null when it did
 */
public record JobOutcome(Object result, List<UUID> files, LocalizedText failure) {

    public JobOutcome {
        files = List.copyOf(files);
    }
}
