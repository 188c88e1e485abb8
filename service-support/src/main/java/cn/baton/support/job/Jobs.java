package cn.baton.support.job;

import cn.baton.support.event.EventJson;
import cn.baton.support.file.FileStore;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Work that takes longer than a request. A caller sees the own jobs, an administrator all. */
@ApplicationScoped
public class Jobs {

    private final JobTable table;
    private final JobListing listing;
    private final JobRunner runner;
    private final JobConfig config;
    private final FileStore files;
    private final EventJson json;
    private final ObjectMapper mapper;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    Jobs(
            JobTable table,
            JobListing listing,
            JobRunner runner,
            JobConfig config,
            FileStore files,
            EventJson json,
            ObjectMapper mapper,
            TransactionSynchronizationRegistry transactions) {
        this.table = table;
        this.listing = listing;
        this.runner = runner;
        this.config = config;
        this.files = files;
        this.json = json;
        this.mapper = mapper;
        this.transactions = transactions;
    }

    /**
     * Queues a job, in the caller's transaction.
     *
     * @param request what the handler needs to know, a record
     * @param files what it works on; deleted with the job
     */
    @Transactional
    public UUID submit(String kind, Object request, List<UUID> files, Caller owner) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        table.insert(id, kind, new String(json.write(request), StandardCharsets.UTF_8), files, owner);
        transactions.registerInterposedSynchronization(new WakeRunner());
        return id;
    }

    /** 404 when there is no such job, or it is not the caller's. */
    public JobView get(UUID id, Caller caller, Locale locale) {
        return view(require(id, caller), locale);
    }

    /** As {@link #get}, and 404 when it is a job of another kind. */
    public JobView get(UUID id, String kind, Caller caller, Locale locale) {
        JobRow job = require(id, caller);
        if (!job.kind().equals(kind)) {
            throw notFound();
        }
        return view(job, locale);
    }

    /** The caller's own; an administrator sees all. */
    @Transactional
    public Page<JobView> list(JobQuery query, PageRequest page, Caller caller, Locale locale) {
        return listing.page(query, JobOwners.seenBy(caller), page).map(entry -> entry.view(locale));
    }

    /** What the present step has not committed is undone; what earlier steps did stays. */
    @Transactional
    public JobView cancel(UUID id, Caller caller, Locale locale) {
        JobRow job = require(id, caller);
        if (!table.cancel(id)) {
            throw new IllegalTransitionException(
                    LocalizedText.of("任务已结束", "The job has ended already"), job.state(), List.of());
        }
        transactions.registerInterposedSynchronization(new WakeRunner());
        return get(id, caller, locale);
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            identity = "job-expiry",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void expire() {
        while (expireSome()) {
            // In small transactions, so that nobody waits for a large one.
        }
    }

    @Transactional
    boolean expireSome() {
        Optional<List<UUID>> expired = table.expire(config.keepFinished());
        expired.ifPresent(files::delete);
        return expired.isPresent();
    }

    private JobRow require(UUID id, Caller caller) {
        return table.find(id)
                .filter(job -> JobOwners.seenBy(caller).cover(job.owner().subject()))
                .orElseThrow(Jobs::notFound);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound(LocalizedText.of("没有此任务", "There is no such job"));
    }

    private JobView view(JobRow job, Locale locale) {
        return new JobView(
                job.id(),
                job.version(),
                job.kind(),
                job.owner().subject(),
                job.state(),
                job.done(),
                job.total(),
                job.errors(),
                job.attempts(),
                tree(job.result()),
                job.failure() == null ? null : job.failure().in(locale),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? null : mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class WakeRunner implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Only the outcome matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                runner.signal();
            }
        }
    }
}
