package cn.baton.support.problem;

import java.util.Collection;
import java.util.Map;

/** A verb that the aggregate's present state does not allow: 409, with the state and the moves that are allowed. */
public class IllegalTransitionException extends ProblemException {

    public IllegalTransitionException(
            LocalizedText detail, Enum<?> state, Collection<? extends Enum<?>> allowedTargets) {
        super(
                ProblemType.ILLEGAL_TRANSITION,
                detail,
                Map.of(
                        "state",
                        state.name(),
                        "allowed",
                        allowedTargets.stream().map(Enum::name).toList()));
    }
}
