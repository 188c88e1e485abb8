package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What scoring-service has heard is what the owning services answer, in each fact and in the overview. */
final class FactsEqualTheirOwners implements Check {

    /** Where the owner has it, and where the fact. */
    private record Same(String owner, String fact) {}

    private static final List<Same> OF_PROJECTS = List.of(
            new Same("/details/name", "/name"),
            new Same("/details/areaCode", "/areaCode"),
            new Same("/details/totalInvestment", "/totalInvestment"),
            new Same("/stage", "/stage"),
            new Same("/signedOn", "/signedOn"),
            new Same("/startedOn", "/startedOn"));
    private static final List<Same> OF_ISSUES = List.of(
            new Same("/status", "/status"),
            new Same("/level", "/level"),
            new Same("/number", "/number"),
            new Same("/areaCode", "/areaCode"),
            new Same("/responsibleUnit", "/responsibleUnit"),
            new Same("/dueOn", "/dueOn"),
            new Same("/version", "/aggregateVersion"));
    private static final List<Same> OF_LETTERS =
            List.of(new Same("/state", "/state"), new Same("/number", "/number"), new Same("/issueId", "/issueId"));

    /** Between its draft and its issue a letter is the city's own matter, and nothing of it is announced. */
    private static final Set<String> NOT_ANNOUNCED = Set.of("PENDING_SIGN_OFF", "SIGNED");

    @Override
    public List<String> findings(Reading reading, World world) throws InterruptedException {
        List<JsonNode> projects = reading.all(ServiceDefinition.PROJECT, "/api/v1/projects");
        List<JsonNode> issues = reading.all(ServiceDefinition.ISSUE, "/api/v1/issues");
        List<JsonNode> letters = reading.all(ServiceDefinition.NOTIFICATION, "/api/v1/letters").stream()
                .map(FactsEqualTheirOwners::asAnnounced)
                .toList();
        List<String> findings = new ArrayList<>();
        findings.addAll(compare(reading, "project", "projectId", projects, OF_PROJECTS));
        findings.addAll(compare(reading, "issue", "issueId", issues, OF_ISSUES));
        findings.addAll(compare(reading, "letter", "letterId", letters, OF_LETTERS));
        findings.addAll(overview(reading, projects, issues));
        return findings;
    }

    private static JsonNode asAnnounced(JsonNode letter) {
        if (!NOT_ANNOUNCED.contains(letter.path("state").asText())) {
            return letter;
        }
        ObjectNode announced = letter.deepCopy();
        announced.put("state", "DRAFT").putNull("number");
        return announced;
    }

    private static List<String> compare(
            Reading reading, String kind, String idField, List<JsonNode> owned, List<Same> fields)
            throws InterruptedException {
        Expected expected = new Expected("the fact of " + kind);
        List<JsonNode> items = reading.all(ServiceDefinition.SCORING, "/api/v1/facts/" + kind + "s");
        Map<String, JsonNode> facts = expected.once(items, "/fact/" + idField);
        Set<String> orphans = new HashSet<>(facts.keySet());
        for (JsonNode owner : owned) {
            String id = owner.path("id").asText();
            orphans.remove(id);
            JsonNode fact = facts.get(id);
            if (fact == null) {
                expected.missing(id + " is missing");
                continue;
            }
            for (Same same : fields) {
                expected.same(
                        id,
                        same.fact(),
                        owner.at(same.owner()),
                        fact.path("fact").at(same.fact()));
            }
        }
        orphans.forEach(id -> expected.missing(id + " has no owner"));
        return expected.findings();
    }

    private static List<String> overview(Reading reading, List<JsonNode> projects, List<JsonNode> issues)
            throws InterruptedException {
        JsonNode overview = reading.get(ServiceDefinition.SCORING, "/api/v1/dashboard/overview");
        Map<String, Long> stages = new TreeMap<>();
        projects.forEach(project -> stages.merge(project.path("stage").asText(), 1L, Long::sum));
        BigDecimal investment = projects.stream()
                .map(project -> project.at("/details/totalInvestment"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long rectified = issues.stream()
                .filter(issue -> issue.path("status").asText().equals("CLOSED"))
                .count();
        List<String> findings = new ArrayList<>();
        figure(findings, overview, "/projects/total", BigDecimal.valueOf(projects.size()));
        stages.forEach(
                (stage, count) -> figure(findings, overview, "/projects/byStage/" + stage, BigDecimal.valueOf(count)));
        figure(findings, overview, "/projects/totalInvestment", investment);
        figure(findings, overview, "/issues/found", BigDecimal.valueOf(issues.size()));
        figure(findings, overview, "/issues/rectified", BigDecimal.valueOf(rectified));
        return findings;
    }

    private static void figure(List<String> findings, JsonNode overview, String pointer, BigDecimal wanted) {
        BigDecimal there = overview.at(pointer).decimalValue();
        if (there.compareTo(wanted) != 0) {
            findings.add("the overview has %s %s where the lists have %s".formatted(pointer, there, wanted));
        }
    }
}
