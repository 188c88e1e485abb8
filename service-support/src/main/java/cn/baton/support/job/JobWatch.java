package cn.baton.support.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import java.time.Duration;
import java.util.function.Supplier;

/** Follows one job for one reader: an event for each version seen, a sign of life between, and the end with the job's. */
final class JobWatch {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int LOOKS_BETWEEN_HEARTBEATS = 15;

    private final Sse sse;
    private final Supplier<JobView> look;
    private final ObjectMapper json;
    private long seen;
    private int quietLooks;

    /** @param seen version that the reader has, or -1 */
    JobWatch(Sse sse, Supplier<JobView> look, ObjectMapper json, long seen) {
        this.sse = sse;
        this.look = look;
        this.json = json;
        this.seen = seen;
    }

    Multi<OutboundSseEvent> events() {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(this::next).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(LOOK_EVERY)
                .whilst(frame -> !frame.last())
                .onItem()
                .transformToMultiAndConcatenate(frame -> frame.event() == null
                        ? Multi.createFrom().empty()
                        : Multi.createFrom().item(frame.event()));
    }

    private Frame next() {
        JobView job = look.get();
        boolean last = job.state().isFinal();
        if (job.version() > seen) {
            seen = job.version();
            quietLooks = 0;
            OutboundSseEvent event = sse.newEventBuilder()
                    .id(Long.toString(job.version()))
                    .name(last ? "end" : "progress")
                    .data(String.class, write(job))
                    .build();
            return new Frame(event, last);
        }
        if (++quietLooks >= LOOKS_BETWEEN_HEARTBEATS && !last) {
            quietLooks = 0;
            return new Frame(sse.newEventBuilder().comment("heartbeat").build(), false);
        }
        return new Frame(null, last);
    }

    /** As text: an event with a media type of its own would tell it in a line that no standard knows. */
    private String write(JobView job) {
        try {
            return json.writeValueAsString(job);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Frame(OutboundSseEvent event, boolean last) {}
}
