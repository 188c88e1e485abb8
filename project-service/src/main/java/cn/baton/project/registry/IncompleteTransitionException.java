package cn.baton.project.registry;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;

import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.joining;

/** A transition that lacks what it must rest on: 409 with the list of what is missing. */
class IncompleteTransitionException extends ProblemException {

    IncompleteTransitionException(List<Missing> missing) {
        super(
                ProblemType.CONFLICT,
                LocalizedText.of(
                        "缺少：%1$s",
                        "Missing: %2$s",
                        missing.stream().map(Missing::chinese).collect(joining("、")),
                        missing.stream().map(Missing::code).collect(joining(", "))),
                Map.of("missing", missing.stream().map(Missing::code).toList()));
    }

    /**
     * @param code as clients know it
     * @param chinese as people do
     */
    record Missing(String code, String chinese) {

        static final Missing OWNER = new Missing("owner", "项目单位");

        static Missing of(EvidenceKind kind) {
            return new Missing(kind.name(), kind.chinese());
        }
    }
}
