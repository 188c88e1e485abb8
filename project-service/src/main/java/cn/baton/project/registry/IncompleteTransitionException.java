package cn.baton.project.registry;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;

import java.util.List;
import java.util.Map;

/** A transition that lacks what it must rest on: 409 with the list of what is missing. */
class IncompleteTransitionException extends ProblemException {

    IncompleteTransitionException(List<String> missing) {
        super(
                ProblemType.CONFLICT,
                LocalizedText.of("缺少：%s", "Missing: %s", String.join(", ", missing)),
                Map.of("missing", List.copyOf(missing)));
    }
}
