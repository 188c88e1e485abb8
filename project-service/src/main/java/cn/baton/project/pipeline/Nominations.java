package cn.baton.project.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * For which years an entry stands, and for which it was put forward by mistake; earliest year first.
 *
 * @param standing in force
 * @param withdrawn taken back
 */
record Nominations(List<Candidacy> standing, List<WithdrawnNomination> withdrawn) {

    static final Nominations NONE = new Nominations(List.of(), List.of());

    /** @param told what was told before {@code until} */
    static Nominations of(List<PipelineCandidacy> told, Instant until) {
        Predicate<PipelineCandidacy> stands = candidacy -> candidacy.stands(until);
        return new Nominations(
                told.stream().filter(stands).map(PipelineCandidacy::view).toList(),
                told.stream()
                        .filter(stands.negate())
                        .filter(PipelineCandidacy::isWithdrawn)
                        .map(PipelineCandidacy::withdrawnView)
                        .toList());
    }

    boolean isAccepted() {
        return standing.stream().anyMatch(candidacy -> candidacy.result() == ReviewResult.ACCEPTED);
    }
}
