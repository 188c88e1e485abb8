package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One letter for each escalation, none without one; and no letter is behind what was answered of it. */
final class LettersOfEscalations implements Check {

    private static final List<String> COURSE = List.of(
            "DRAFT", "PENDING_SIGN_OFF", "SIGNED", "ISSUED", "DELIVERED", "ACKNOWLEDGED", "REPLIED", "ACCEPTED");

    @Override
    public List<String> findings(Reading reading, World world) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        Map<String, JsonNode> letters = new HashMap<>();
        Map<String, Integer> byEscalation = new HashMap<>();
        for (JsonNode letter : reading.all(ServiceDefinition.NOTIFICATION, "/api/v1/letters")) {
            letters.put(letter.path("id").asText(), letter);
            byEscalation.merge(key(letter.path("issueId").asText(), letter), 1, Integer::sum);
        }
        for (Thing issue : world.issues()) {
            if (issue.is("/level", "LEDGER")) {
                continue;
            }
            for (JsonNode escalation : reading.get(ServiceDefinition.ISSUE, issue.path() + "/escalations")) {
                Integer count = byEscalation.remove(key(issue.id(), escalation));
                if (count == null || count != 1) {
                    findings.add("issue %s, escalated to %s, has %d letters"
                            .formatted(issue.id(), escalation.path("level").asText(), count == null ? 0 : count));
                }
            }
        }
        byEscalation.keySet().forEach(key -> findings.add("a letter without an escalation: " + key));
        for (Thing known : world.letters().values()) {
            JsonNode there = letters.get(known.id());
            if (there == null) {
                findings.add("letter %s was listed and is not there".formatted(known.id()));
            } else if (COURSE.indexOf(there.path("state").asText()) < COURSE.indexOf(known.at("/state"))) {
                findings.add("letter %s was %s and is %s"
                        .formatted(
                                known.id(),
                                known.at("/state"),
                                there.path("state").asText()));
            }
        }
        return findings;
    }

    private static String key(String issue, JsonNode rung) {
        return issue + " " + rung.path("level").asText() + " in cycle "
                + rung.path("cycle").asText();
    }
}
