package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Every version of a resource has its entry in the history, once. A project's version also rises with each write of what
 * belongs to it, which has its entry in the history of that.
 */
final class HistoriesAreWhole implements Check {

    @Override
    public List<String> findings(Reading reading, World world) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        Map<String, Long> children = childWrites(reading, world);
        Map<String, Long> versions = versions(reading.all(ServiceDefinition.PROJECT, "/api/v1/projects"));
        for (Thing project : world.projects()) {
            List<Long> entries = entries(reading, project);
            long last = versions.getOrDefault(project.id(), -1L);
            long ofChildren = children.getOrDefault(project.id(), 0L);
            if (new TreeSet<>(entries).size() != entries.size() || entries.size() + ofChildren != last + 1) {
                findings.add("project %s in version %d, with %d writes of its children, has the history %s"
                        .formatted(project.id(), last, ofChildren, entries));
            }
        }
        findings.addAll(contiguous(reading, "permit", world.permits(), "/api/v1/permits"));
        findings.addAll(contiguous(reading, "issue", world.issues(), "/api/v1/issues"));
        findings.addAll(contiguous(reading, "letter", world.letters().values(), "/api/v1/letters"));
        return findings;
    }

    private static List<String> contiguous(Reading reading, String kind, Collection<Thing> things, String list)
            throws InterruptedException {
        List<String> findings = new ArrayList<>();
        for (Thing thing : things) {
            List<Long> entries = entries(reading, thing);
            long last = versions(reading.all(thing.service(), list)).getOrDefault(thing.id(), -1L);
            List<Long> whole = LongStream.rangeClosed(0, last).boxed().toList();
            if (!entries.equals(whole)) {
                findings.add("%s %s in version %d has the history %s".formatted(kind, thing.id(), last, entries));
            }
        }
        return findings;
    }

    /** By project. A correction of a report is a report of its own. */
    private static Map<String, Long> childWrites(Reading reading, World world) throws InterruptedException {
        Map<String, Long> writes = new HashMap<>();
        for (Thing permit : world.permits()) {
            writes.merge(
                    permit.at("/projectId"), (long) entries(reading, permit).size(), Long::sum);
        }
        for (Thing report : world.reports()) {
            // Those too that a correction has replaced.
            String all = report.path().substring(0, report.path().lastIndexOf('/')) + "?all=true";
            writes.merge(
                    report.at("/projectId"),
                    (long) reading.all(report.service(), all).size(),
                    Long::sum);
        }
        return writes;
    }

    private static Map<String, Long> versions(List<JsonNode> items) {
        return items.stream()
                .collect(Collectors.toMap(
                        item -> item.path("id").asText(),
                        item -> item.path("version").asLong(),
                        Math::max));
    }

    /** The versions that the history tells of, in order. */
    private static List<Long> entries(Reading reading, Thing thing) throws InterruptedException {
        return reading.all(thing.service(), thing.path() + "/history").stream()
                .map(entry -> entry.path("version").asLong())
                .toList();
    }
}
