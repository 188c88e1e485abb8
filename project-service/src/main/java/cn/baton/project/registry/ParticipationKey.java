package cn.baton.project.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * That a project took part in a session under a batch.
 *
 * @param session number of the session, 第 N 期
 */
@Schema(description = "That a project took part in a session under a batch")
public record ParticipationKey(
        @Schema(description = "Number of the session 第 N 期", examples = "9")
        int session,

        @Schema(description = "Batch under which it took part", examples = "GROUNDBREAKING")
        Batch batch) {

    private static final String SEPARATOR = ":";

    /** What lists of projects look for: the session alone, the batch alone, and both at once. */
    Stream<String> searchKeys() {
        return Stream.of(searchKey(session, null), searchKey(null, batch), searchKey(session, batch));
    }

    /** Any of the sessions, any of the batches, or any of these in any of those; nothing asks for nothing. */
    static List<String> searchKeys(List<Integer> sessions, List<Batch> batches) {
        boolean anySession = sessions == null || sessions.isEmpty();
        boolean anyBatch = batches == null || batches.isEmpty();
        if (anySession) {
            return anyBatch
                    ? List.of()
                    : batches.stream().map(batch -> searchKey(null, batch)).toList();
        }
        return anyBatch
                ? sessions.stream().map(session -> searchKey(session, null)).toList()
                : sessions.stream()
                        .flatMap(session -> batches.stream().map(batch -> searchKey(session, batch)))
                        .toList();
    }

    static String searchKey(Integer session, Batch batch) {
        return (session == null ? "" : session) + SEPARATOR + (batch == null ? "" : batch);
    }

    /** The participation, if the key tells it wholly. */
    static Stream<ParticipationKey> ofSearchKey(String key) {
        String[] parts = key.split(SEPARATOR, -1);
        return parts[0].isEmpty() || parts[1].isEmpty()
                ? Stream.empty()
                : Stream.of(new ParticipationKey(Integer.parseInt(parts[0]), Batch.valueOf(parts[1])));
    }
}
