package cn.baton.project.stream;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The places of those who follow: each holds a connection to the bus. One subject has a few of them, so that a dashboard
 * that forgets to close its streams shuts nobody else out.
 */
@ApplicationScoped
class ReaderPlaces {

    private final StreamConfig config;
    private final Map<String, Integer> taken = new HashMap<>();
    private int takenInAll;

    @Inject
    ReaderPlaces(StreamConfig config) {
        this.config = config;
    }

    /**
     * 429 when the subject has all of its places, 503 when there is none for anybody.
     *
     * @return gives the place back, once however often it is called
     */
    synchronized Runnable take(String subject) {
        if (taken.getOrDefault(subject, 0) >= config.readersPerSubject()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    LocalizedText.of(
                            "您已有 %d 个实时连接，请先关闭其中一个",
                            "You follow the stream %d times already: close one of them first",
                            config.readersPerSubject()));
        }
        if (takenInAll >= config.readers()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE,
                    LocalizedText.of("实时连接已满，请稍后再试", "As many follow the stream as can: try again later"));
        }
        taken.merge(subject, 1, Integer::sum);
        takenInAll++;
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.compareAndSet(true, false)) {
                giveBack(subject);
            }
        };
    }

    private synchronized void giveBack(String subject) {
        takenInAll--;
        taken.computeIfPresent(subject, (any, count) -> count == 1 ? null : count - 1);
    }
}
