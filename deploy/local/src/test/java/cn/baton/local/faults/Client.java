package cn.baton.local.faults;

import cn.baton.embedded.TokenIssuer;
import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A client as one should be: it repeats what was not answered, or answered with a request for patience, until it is
 * answered for good. Answers that no client may see, whatever happens to the servers, are findings.
 */
final class Client {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final long LONGEST_PAUSE_SECONDS = 3;

    /** Of a write that took effect without being answered: what it insisted on holds no more. */
    private static final Set<Integer> AFTER_A_LOST_ANSWER = Set.of(404, 409, 412);

    private static final int STALE = 412;
    private static final int UNAVAILABLE = 503;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final Map<Person, String> tokens = new ConcurrentHashMap<>();
    private final TokenIssuer issuer;
    private final Function<ServiceDefinition, URI> targets;
    private final Journal journal;

    /** @param targets where the next attempt goes, as a load balancer would say */
    Client(TokenIssuer issuer, Function<ServiceDefinition, URI> targets, Journal journal) {
        this.issuer = issuer;
        this.targets = targets;
        this.journal = journal;
    }

    /**
     * Sends the call until it is answered for good. The answer is a success, or a 412: somebody else was first; or, where
     * an answer to a command or a change was lost, what a repetition meets that comes after its own effect.
     *
     * @throws IllegalStateException when there was another answer, or none in two minutes
     */
    Answer send(Call call) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean lost = false;
        for (int attempt = 1; System.nanoTime() < end; attempt++) {
            URI target = targets.apply(call.service());
            Duration pause = PAUSE;
            try {
                HttpResponse<byte[]> response =
                        http.send(request(call, target), HttpResponse.BodyHandlers.ofByteArray());
                Answer answer = answer(response, lost);
                journal.attempt(call, attempt, target, Integer.toString(answer.status()), shown(answer));
                if (!asksForPatience(answer)) {
                    return accept(call, answer);
                }
                // Whether a commit whose session broke was made, the service may not know itself.
                lost |= answer.status() == UNAVAILABLE;
                pause = pauseOf(response);
            } catch (ConnectException refused) {
                journal.attempt(call, attempt, target, "refused", null);
            } catch (IOException noAnswer) {
                lost = true;
                journal.attempt(call, attempt, target, noAnswer.toString(), null);
            }
            Thread.sleep(pause);
        }
        throw unacceptable(call + " was not answered for good in " + PATIENCE.toSeconds() + " s");
    }

    private Answer accept(Call call, Answer answer) {
        if (answer.succeeded()) {
            if (!call.isRead()) {
                journal.succeeded();
            }
            return answer;
        }
        boolean conditional = call.ifMatch() != null;
        boolean afterItself = answer.lost() && AFTER_A_LOST_ANSWER.contains(answer.status());
        if (conditional && (answer.status() == STALE || afterItself)) {
            return answer;
        }
        throw unacceptable("%s with key %s was answered %d%s: %s"
                .formatted(
                        call, call.key(), answer.status(), answer.lost() ? " after a lost answer" : "", answer.body()));
    }

    private IllegalStateException unacceptable(String finding) {
        journal.finding(finding);
        return new IllegalStateException(finding);
    }

    private static boolean asksForPatience(Answer answer) {
        return switch (answer.status()) {
            case 429, 503 -> true;
            case 409 -> answer.problem().equals("request-in-progress");
            default -> false;
        };
    }

    private static Duration pauseOf(HttpResponse<?> response) {
        Optional<String> seconds = response.headers().firstValue("Retry-After");
        return seconds.map(text -> Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, Long.parseLong(text))))
                .orElse(PAUSE);
    }

    private HttpRequest request(Call call, URI target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(call.path()))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(call.who(), who -> who.token(issuer)));
        call.applyTo(request);
        return request.build();
    }

    private Answer answer(HttpResponse<byte[]> response, boolean lost) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode body = type.contains("json") ? json.readTree(response.body()) : MissingNode.getInstance();
        return new Answer(
                response.statusCode(), response.headers().firstValue("ETag").orElse(null), body, lost);
    }

    private static String shown(Answer answer) {
        return answer.succeeded()
                ? answer.text("id") + " " + answer.etag()
                : answer.body().toString();
    }
}
