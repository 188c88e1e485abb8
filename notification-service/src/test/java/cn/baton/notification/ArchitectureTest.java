package cn.baton.notification;

import cn.baton.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theRulesOfTheHouseHold() {
        new HouseRules("cn.baton.notification").check();
    }
}
