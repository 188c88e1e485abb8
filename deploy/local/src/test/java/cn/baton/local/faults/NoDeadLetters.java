package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Nothing that a run sends is poison, so every dead letter is one too many. */
final class NoDeadLetters implements Check {

    @Override
    public List<String> findings(Reading reading, World world) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        for (ServiceDefinition service : ServiceDefinition.all()) {
            for (JsonNode letter : reading.all(service, "/api/v1/dead-letters")) {
                findings.add("%s-service has a dead letter: %s of %s, %s: %s"
                        .formatted(
                                service.name(),
                                letter.path("type").asText(),
                                letter.path("key").asText(),
                                letter.path("state").asText(),
                                letter.path("reason").asText()));
            }
        }
        return findings;
    }
}
