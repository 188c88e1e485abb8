package cn.baton.issue.ledger;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;

import java.util.Map;

/** Nobody verifies the own work. Breaking a rule is a 409 with its name in {@code rule}. */
final class VerificationRules {

    private VerificationRules() {}

    static void requireIndependent(Caller verifier, Submission submission, String responsibleUnit) {
        if (verifier.subject().equals(submission.submittedBy().subject())) {
            throw broken(
                    "VERIFIER_IS_NOT_THE_SUBMITTER",
                    LocalizedText.of("核验人不能是提请销号的人", "The verifier cannot be the one who submitted it"));
        }
        // Codes are typed by people: capitals must not open a way around the rule.
        if (responsibleUnit != null && responsibleUnit.equalsIgnoreCase(verifier.unit())) {
            throw broken(
                    "VERIFIER_IS_NOT_OF_THE_RESPONSIBLE_UNIT",
                    LocalizedText.of("核验人不能来自责任单位", "The verifier cannot be of the responsible unit"));
        }
    }

    private static ProblemException broken(String rule, LocalizedText detail) {
        return new ProblemException(ProblemType.CONFLICT, detail, Map.of("rule", rule));
    }
}
