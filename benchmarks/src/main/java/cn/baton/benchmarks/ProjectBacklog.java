package cn.baton.benchmarks;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Events of projects that wait on the bus: each project in several versions, as the registry would send them. */
final class ProjectBacklog {

    private static final String TOPIC = "project.events";
    private static final String TYPE = "cn.baton.project.ProjectChanged.v1";
    private static final int VERSIONS = 4;

    private final String servers;
    private final String example;

    ProjectBacklog(String servers, Path home) throws IOException {
        this.servers = servers;
        this.example = Files.readString(home.resolve("project-service/contracts/examples/project-facts.v1.json"));
    }

    /** Returns when the broker has all of them. */
    void send(int events) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            List<UUID> projects = new ArrayList<>();
            while (projects.size() * VERSIONS < events) {
                projects.add(UUID.randomUUID());
            }
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < events; i++) {
                sent.add(producer.send(event(projects.get(i % projects.size()), i / projects.size())));
            }
            for (Future<?> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    private ProducerRecord<String, String> event(UUID project, int version) {
        String payload = example.replaceFirst("(\"projectId\": )\"[^\"]*\"", "$1\"" + project + "\"")
                .replaceFirst("(\"aggregateVersion\": )\\d+", "$1" + version);
        ProducerRecord<String, String> message = new ProducerRecord<>(TOPIC, project.toString(), payload);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/project-service",
                        "ce_type", TYPE,
                        "ce_subject", project.toString(),
                        "ce_time", "2026-11-30T01:02:03Z",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
