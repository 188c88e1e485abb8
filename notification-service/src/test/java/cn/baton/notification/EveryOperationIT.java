package cn.baton.notification;

import cn.baton.testing.BatonServers;
import cn.baton.testing.ServedOperations;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What every operation of the document does alike. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class EveryOperationIT {

    @Test
    void everyListRefusesACursorThatItDidNotGive() {
        ServedOperations.read().refuseForeignCursors();
    }

    @Test
    void everyParameterThatIsNoListGoesOnce() {
        ServedOperations.read().refuseRepeatedParameters();
    }

    @Test
    void everyNumberHasBounds() {
        ServedOperations.read().refuseNumbersBeyondAllBounds();
    }

    @Test
    void everythingThatIsReadHasATag() {
        ServedOperations.read().answerTagsOfWhatIsRead();
    }
}
