package cn.baton.local.faults;

import java.util.ArrayList;
import java.util.List;

/** Each list that the other checks have walked gave a total, and it is what was found. Comes after them. */
final class TotalsEqualLists implements Check {

    @Override
    public List<String> findings(Reading reading, World world) {
        List<String> findings = new ArrayList<>();
        reading.walks().forEach((list, walk) -> {
            if (walk.total() != walk.items().size()) {
                findings.add("%s has %d items and says %d"
                        .formatted(list, walk.items().size(), walk.total()));
            }
        });
        return findings;
    }
}
