package cn.baton.project.stream;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a reader of the stream stands: the next offset of each partition. Opaque to readers, who send it back as
 * Last-Event-ID.
 */
public record StreamPosition(Map<Integer, Long> next) {

    private static final Pattern TEXT = Pattern.compile("\\d{1,4}-\\d{1,18}(\\.\\d{1,4}-\\d{1,18}){0,255}");

    public StreamPosition {
        next = Map.copyOf(next);
    }

    /** Null for none; 400 for what no event's id is. */
    public static StreamPosition parse(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        if (!TEXT.matcher(lastEventId).matches()) {
            throw ProblemException.malformed(
                    LocalizedText.of("Last-Event-ID 须为事件的 id", "Last-Event-ID is the id of an event"));
        }
        Map<Integer, Long> next = new TreeMap<>();
        for (String part : lastEventId.split("\\.")) {
            int dash = part.indexOf('-');
            next.put(Integer.valueOf(part.substring(0, dash)), Long.valueOf(part.substring(dash + 1)));
        }
        return new StreamPosition(next);
    }

    @Override
    public String toString() {
        return new TreeMap<>(next)
                .entrySet().stream()
                        .map(partition -> partition.getKey() + "-" + partition.getValue())
                        .collect(Collectors.joining("."));
    }
}
