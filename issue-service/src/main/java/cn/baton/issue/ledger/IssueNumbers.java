package cn.baton.issue.ledger;

import cn.baton.support.number.YearSequences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives out numbers, at once and to however many at a time: a raise that is rolled back leaves a gap. */
@ApplicationScoped
class IssueNumbers {

    private final YearSequences sequences;

    @Inject
    IssueNumbers(YearSequences sequences) {
        this.sequences = sequences;
    }

    /** @param year of the registration, in China, from 2015 to 2060 */
    IssueNumber next(int year) {
        return new IssueNumber(year, Math.toIntExact(sequences.next("issue_number", year)));
    }
}
