package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every write that was answered with success is there, once, as the last answer showed it; and nothing else is. */
final class WritesAreThereOnce implements Check {

    @Override
    public List<String> findings(Reading reading, World world) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        findings.addAll(projects(reading, world));
        findings.addAll(new Expected("permit")
                .exactly(
                        world.permits(), reading.all(ServiceDefinition.PROJECT, "/api/v1/permits"), "/state", "/number")
                .findings());
        List<JsonNode> reports = reading.all(ServiceDefinition.PROJECT, "/api/v1/progress-reports").stream()
                .map(item -> item.path("report"))
                .toList();
        findings.addAll(new Expected("progress report")
                .exactly(world.reports(), reports, "/figures/cumulativeInvestment")
                .findings());
        findings.addAll(new Expected("issue")
                .exactly(
                        world.issues(),
                        reading.all(ServiceDefinition.ISSUE, "/api/v1/issues"),
                        "/description",
                        "/status",
                        "/level",
                        "/responsibleUnit",
                        "/dueOn")
                .findings());
        return findings;
    }

    private static List<String> projects(Reading reading, World world) throws InterruptedException {
        List<JsonNode> all = reading.all(ServiceDefinition.PROJECT, "/api/v1/projects");
        Map<Boolean, List<JsonNode>> byOrigin =
                all.stream().collect(Collectors.partitioningBy(project -> isImported(project, world)));
        Expected expected = new Expected("project")
                .exactly(
                        world.projects(),
                        byOrigin.get(false),
                        "/details/name",
                        "/details/externalId",
                        "/details/totalInvestment",
                        "/stage");
        Map<String, JsonNode> rows = expected.once(byOrigin.get(true), "/details/externalId");
        for (World.Import sheet : world.imports()) {
            for (int row = 0; row < sheet.rows(); row++) {
                if (!rows.containsKey(sheet.prefix() + "-" + row)) {
                    expected.missing("of row %d of the sheet %s is not there".formatted(row, sheet.prefix()));
                }
            }
        }
        return expected.findings();
    }

    private static boolean isImported(JsonNode project, World world) {
        String externalId = project.at("/details/externalId").asText();
        return world.imports().stream().anyMatch(sheet -> externalId.startsWith(sheet.prefix() + "-"));
    }
}
