package cn.baton.project.land;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.joining;

/** A change of what the match of an allotted parcel rests on: 409 with the fields that would change. */
class ParcelAllottedException extends ProblemException {

    ParcelAllottedException(List<MatchedTerm> changed, Set<ParcelState> allowed) {
        super(
                ProblemType.ILLEGAL_TRANSITION,
                LocalizedText.of(
                        "地块已配置给项目，不能修改%1$s；请先释放该地块",
                        "A parcel that a project has keeps its %2$s; release the parcel first",
                        changed.stream().map(MatchedTerm::chinese).collect(joining("、")),
                        changed.stream().map(MatchedTerm::field).collect(joining(", "))),
                Map.of(
                        "state",
                        ParcelState.ALLOTTED.name(),
                        "allowed",
                        allowed.stream().map(Enum::name).toList(),
                        "fields",
                        changed.stream().map(MatchedTerm::field).toList()));
    }
}
