package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the suite answers to whoever reads it once, page by page; each list is read once. It reads as several persons,
 * since the limit of requests counts by subject.
 */
final class Reading {

    private static final int READERS = 8;

    /** A list, walked to its end, beside the total that it gave itself. */
    record Walk(long total, List<JsonNode> items) {}

    private final Client client;
    private final Map<String, Walk> walks = new HashMap<>();
    private int requests;

    Reading(Client client) {
        this.client = client;
    }

    List<JsonNode> all(ServiceDefinition service, String list) throws InterruptedException {
        return walk(service, list).items();
    }

    /** @param list its path, with its filters if there are any */
    Walk walk(ServiceDefinition service, String list) throws InterruptedException {
        String key = service.name() + list;
        Walk known = walks.get(key);
        if (known == null) {
            known = read(service, list);
            walks.put(key, known);
        }
        return known;
    }

    Map<String, Walk> walks() {
        return walks;
    }

    JsonNode get(ServiceDefinition service, String path) throws InterruptedException {
        return client.send(Call.get(reader(), service, path)).body();
    }

    private Walk read(ServiceDefinition service, String list) throws InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String first = list + (list.contains("?") ? "&" : "?") + "limit=200&count=true";
        JsonNode page = get(service, first);
        long total = page.path("total").asLong();
        while (true) {
            page.path("items").forEach(items::add);
            String next = page.path("next").asText(null);
            if (next == null || page.path("next").isNull()) {
                return new Walk(total, items);
            }
            page = get(service, first + "&cursor=" + next);
        }
    }

    private Person reader() {
        return Person.administrator("reader-" + requests++ % READERS);
    }
}
