package cn.baton.local.faults;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares a list with what must be in it. */
final class Expected {

    private final String kind;
    private final List<String> findings = new ArrayList<>();

    /** @param kind what findings call one of them */
    Expected(String kind) {
        this.kind = kind;
    }

    /** Every one is there once, nothing else is, and what is compared is as the last answer had it. */
    Expected exactly(Collection<Thing> expected, List<JsonNode> found, String... pointers) {
        Map<String, JsonNode> byId = once(found, "/id");
        Set<String> unexpected = new TreeSet<>(byId.keySet());
        for (Thing thing : expected) {
            unexpected.remove(thing.id());
            JsonNode there = byId.get(thing.id());
            if (there == null) {
                findings.add("%s %s was answered with success and is not there".formatted(kind, thing.id()));
                continue;
            }
            for (String pointer : pointers) {
                same(thing.id(), pointer, thing.state().at(pointer), there.at(pointer));
            }
        }
        unexpected.forEach(
                id -> findings.add("%s %s is there, and nobody made it: %s".formatted(kind, id, byId.get(id))));
        return this;
    }

    /** By a key that no two may share. */
    Map<String, JsonNode> once(List<JsonNode> found, String pointer) {
        Map<String, JsonNode> byKey = new HashMap<>();
        for (JsonNode item : found) {
            String key = item.at(pointer).asText();
            if (byKey.put(key, item) != null) {
                findings.add("%s %s %s is there twice".formatted(kind, pointer, key));
            }
        }
        return byKey;
    }

    void same(String id, String pointer, JsonNode wanted, JsonNode there) {
        boolean equal = wanted.isNumber() && there.isNumber()
                ? wanted.decimalValue().compareTo(there.decimalValue()) == 0
                : orNull(wanted).equals(orNull(there));
        if (!equal) {
            findings.add("%s %s has %s %s and should have %s".formatted(kind, id, pointer, there, wanted));
        }
    }

    void missing(String text) {
        findings.add("%s %s".formatted(kind, text));
    }

    List<String> findings() {
        return findings;
    }

    private static String orNull(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "null" : value.asText();
    }
}
