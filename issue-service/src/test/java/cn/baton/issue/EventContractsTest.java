package cn.baton.issue;

import cn.baton.testing.EventContracts;
import org.junit.jupiter.api.Test;

class EventContractsTest {

    @Test
    void everyEventHasItsSchemaAndItsExample() {
        new EventContracts("cn.baton.issue").check();
    }
}
