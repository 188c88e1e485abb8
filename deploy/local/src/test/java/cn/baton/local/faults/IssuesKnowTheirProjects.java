package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The registry's announcement has reached every issue. */
final class IssuesKnowTheirProjects implements Check {

    @Override
    public List<String> findings(Reading reading, World world) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        for (JsonNode issue : reading.all(ServiceDefinition.ISSUE, "/api/v1/issues")) {
            if (!issue.path("projectConfirmed").asBoolean()) {
                findings.add("issue %s does not know project %s"
                        .formatted(
                                issue.path("id").asText(),
                                issue.path("projectId").asText()));
            }
        }
        return findings;
    }
}
