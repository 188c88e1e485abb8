package cn.baton.support;

import cn.baton.testing.HouseRules;
import org.junit.jupiter.api.Test;

class SupportArchitectureTest {

    @Test
    void theRulesOfTheHouseHold() {
        new HouseRules("cn.baton.support").check();
    }
}
