package cn.baton.issue.ledger;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A letter needs somebody to go to, and a project that exists. */
final class EscalationRules {

    private EscalationRules() {}

    /** 409 with {@code missing}. */
    static void requireAddressee(boolean projectConfirmed, String responsibleUnit) {
        List<String> missing = new ArrayList<>();
        if (!projectConfirmed) {
            missing.add("projectConfirmed");
        }
        if (responsibleUnit == null) {
            missing.add("responsibleUnit");
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    LocalizedText.of("升级前缺少：%s", "Missing before it can be escalated: %s", String.join(", ", missing)),
                    Map.of("missing", List.copyOf(missing)));
        }
    }
}
