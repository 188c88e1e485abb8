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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mail of every letter that was issued is in the mailbox once; of one whose delivery is UNCERTAIN, at most once. */
final class MailsArriveOnce implements Check {

    private static final Set<String> BEFORE_ISSUE = Set.of("DRAFT", "PENDING_SIGN_OFF", "SIGNED", "REVOKED");

    private final URI mailbox;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    MailsArriveOnce(URI mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public List<String> findings(Reading reading, World world) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        Set<String> uncertain = new HashSet<>();
        Map<String, Integer> deliveries = new HashMap<>();
        for (JsonNode delivery : reading.all(ServiceDefinition.NOTIFICATION, "/api/v1/deliveries")) {
            deliveries.merge(delivery.path("letterId").asText(), 1, Integer::sum);
            switch (delivery.path("state").asText()) {
                case "SENT" -> {}
                case "UNCERTAIN" -> uncertain.add(delivery.path("letterId").asText());
                default ->
                    findings.add("delivery %s is %s: %s"
                            .formatted(
                                    delivery.path("id").asText(), delivery.path("state"), delivery.path("attempts")));
            }
        }
        List<String> subjects = subjects();
        for (JsonNode letter : reading.all(ServiceDefinition.NOTIFICATION, "/api/v1/letters")) {
            if (BEFORE_ISSUE.contains(letter.path("state").asText())) {
                continue;
            }
            String id = letter.path("id").asText();
            String number = letter.path("number").asText();
            long mails = subjects.stream()
                    .filter(subject -> subject.contains(number))
                    .count();
            boolean right = uncertain.contains(id) ? mails <= 1 : mails == 1;
            if (!right) {
                findings.add("the mail of letter %s, %s, arrived %d times".formatted(id, number, mails));
            }
            if (deliveries.getOrDefault(id, 0) != 1) {
                findings.add("letter %s has %d deliveries".formatted(id, deliveries.getOrDefault(id, 0)));
            }
        }
        return findings;
    }

    private List<String> subjects() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(mailbox.resolve("/messages")).build();
        try {
            JsonNode mails = json.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
            List<String> subjects = new ArrayList<>();
            mails.forEach(mail -> subjects.add(mail.path("subject").asText()));
            return subjects;
        } catch (IOException e) {
            throw new IllegalStateException("The mailbox, which no fault meets, does not answer", e);
        }
    }
}
