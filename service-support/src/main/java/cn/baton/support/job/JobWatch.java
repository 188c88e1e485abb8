package cn.baton.support.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.core.MediaType;
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
    private long seen;
    private int quietLooks;

    /** @param seen version that the reader has, or -1 */
    JobWatch(Sse sse, Supplier<JobView> look, long seen) {
        this.sse = sse;
        this.look = look;
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
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(JobView.class, job)
                    .build();
            return new Frame(event, last);
        }
        if (++quietLooks >= LOOKS_BETWEEN_HEARTBEATS && !last) {
            quietLooks = 0;
            return new Frame(sse.newEventBuilder().comment("heartbeat").build(), false);
        }
        return new Frame(null, last);
    }

    private record Frame(OutboundSseEvent event, boolean last) {}
}
