package cn.baton.project.pipeline;

import cn.baton.project.config.AsOf;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pipeline in figures. */
@ApplicationScoped
public class PipelineFigures {

    private final PipelineRepository entries;
    private final Staleness staleness;
    private final Clock clock;

    @Inject
    PipelineFigures(PipelineRepository entries, Staleness staleness, Clock clock) {
        this.entries = entries;
        this.staleness = staleness;
        this.clock = clock;
    }

    /** @param years of entry, and those for which candidates stand; null or empty for all */
    @Transactional
    public PipelineSummary summary(PipelineQuery query, List<Integer> years, Caller caller) {
        query.requireWhole();
        AsOf asOf = AsOf.of(query.asOf(), clock);
        Instant staleBefore = staleness.before(asOf);
        Map<Integer, PipelineTally> planned = entries.newlyPlanned(query, years, asOf, caller.scope(), staleBefore);
        Map<Integer, Map<ReviewResult, PipelineTally>> candidates =
                entries.candidates(query, years, asOf, caller.scope(), staleBefore).stream()
                        .collect(Collectors.groupingBy(
                                PipelineCount::year, Collectors.toMap(PipelineCount::result, PipelineCount::tally)));
        Set<Integer> found = new TreeSet<>(planned.keySet());
        found.addAll(candidates.keySet());
        return new PipelineSummary(
                asOf.date(),
                found.stream()
                        .map(year -> yearOf(
                                year,
                                planned.getOrDefault(year, PipelineTally.NONE),
                                candidates.getOrDefault(year, Map.of())))
                        .toList());
    }

    private static PipelineYear yearOf(int year, PipelineTally planned, Map<ReviewResult, PipelineTally> candidates) {
        return new PipelineYear(
                year,
                planned,
                candidates.values().stream().reduce(PipelineTally.NONE, PipelineTally::plus),
                candidates.getOrDefault(ReviewResult.PENDING, PipelineTally.NONE),
                candidates.getOrDefault(ReviewResult.ACCEPTED, PipelineTally.NONE),
                candidates.getOrDefault(ReviewResult.REJECTED, PipelineTally.NONE));
    }
}
