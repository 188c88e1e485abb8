package cn.baton.project.registry;

import java.util.stream.Stream;

/**
 * That a project took part in a session under a batch.
 *
 * @param session number of the session, 第 N 期
 */
public record ParticipationKey(int session, Batch batch) {

    /** What lists of projects look for: the session alone, the batch alone, and both at once. */
    Stream<String> searchKeys() {
        return Stream.of(searchKey(session, null), searchKey(null, batch), searchKey(session, batch));
    }

    static String searchKey(Integer session, Batch batch) {
        return (session == null ? "" : session) + ":" + (batch == null ? "" : batch);
    }
}
