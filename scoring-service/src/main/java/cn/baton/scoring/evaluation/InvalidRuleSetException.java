package cn.baton.scoring.evaluation;

import java.util.List;

/** A rule set that contradicts itself; names everything that is wrong with it. */
public class InvalidRuleSetException extends IllegalArgumentException {

    private final transient List<String> faults;

    InvalidRuleSetException(int version, List<String> faults) {
        super("Rule set " + version + ": " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
