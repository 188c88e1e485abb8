package cn.baton.scoring;

import cn.baton.testing.EventContracts;
import org.junit.jupiter.api.Test;

class EventContractsTest {

    @Test
    void everyEventHasItsSchemaAndItsExample() {
        new EventContracts("cn.baton.scoring").check();
    }
}
