package cn.baton.local.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everything that a run did and heard, a JSON object a line in one file: each attempt of each write with its answer, each
 * fault, and what was wrong. It is what a person reads when a run has failed.
 */
final class Journal implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final Writer file;
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();

    Journal(Path path) {
        try {
            Files.createDirectories(path.getParent());
            this.file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param outcome a status, or the name of the exception that came instead of one */
    void attempt(Call call, int number, URI target, String outcome, String answer) {
        if (call.isRead()) {
            return;
        }
        if (number > 1) {
            repeats.incrementAndGet();
        }
        ObjectNode line = line("attempt")
                .put("who", call.who().subject())
                .put("method", call.method())
                .put("url", target + call.path())
                .put("key", call.key())
                .put("ifMatch", call.ifMatch())
                .put("attempt", number)
                .put("outcome", outcome);
        if (number == 1) {
            line.put("body", call.body());
        }
        write(line.put("answer", answer));
    }

    /** A write that was answered with success. */
    void succeeded() {
        writes.incrementAndGet();
    }

    int writes() {
        return writes.get();
    }

    void fault(Fault fault, String outcome) {
        faults.incrementAndGet();
        write(line("fault").put("fault", fault.inWords()).put("outcome", outcome));
    }

    /** What became of a process. */
    void process(String text) {
        write(line("process").put("text", text));
    }

    /** Something that must not be. */
    void finding(String text) {
        findings.add(text);
        write(line("finding").put("text", text));
    }

    Queue<String> findings() {
        return findings;
    }

    String summary() {
        return "%s writes succeeded, %s repeated attempts, %s faults".formatted(writes, repeats, faults);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode line(String kind) {
        return json.createObjectNode().put("at", Instant.now().toString()).put("kind", kind);
    }

    private synchronized void write(ObjectNode line) {
        try {
            file.write(json.writeValueAsString(line));
            file.write('\n');
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
