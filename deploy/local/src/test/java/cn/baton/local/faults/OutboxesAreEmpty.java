package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every event has left. Asked of each service's wellness, which counts every few seconds. */
final class OutboxesAreEmpty implements Check {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Function<ServiceDefinition, URI> services;

    OutboxesAreEmpty(Function<ServiceDefinition, URI> services) {
        this.services = services;
    }

    @Override
    public List<String> findings(Reading reading, World world) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        for (ServiceDefinition service : ServiceDefinition.all()) {
            JsonNode outbox = outboxOf(service);
            if (!outbox.has("depth") || outbox.path("depth").asLong() > 0) {
                findings.add("the outbox of %s-service: %s".formatted(service.name(), outbox));
            }
        }
        return findings;
    }

    private JsonNode outboxOf(ServiceDefinition service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(services.apply(service).resolve("/q/health/well"))
                .build();
        try {
            JsonNode health = json.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
            for (JsonNode check : health.path("checks")) {
                if (check.path("name").asText().equals("outbox")) {
                    return check.path("data");
                }
            }
            return health;
        } catch (IOException away) {
            return json.createObjectNode().put("unreachable", away.toString());
        }
    }
}
