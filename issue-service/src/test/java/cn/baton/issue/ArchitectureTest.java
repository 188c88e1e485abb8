package cn.baton.issue;

import cn.baton.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theRulesOfTheHouseHold() {
        new HouseRules("cn.baton.issue").check();
    }
}
