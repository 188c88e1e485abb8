package cn.baton.notification;

import cn.baton.testing.BatonServers;
import cn.baton.testing.OpenApiDocument;
import cn.baton.testing.asyncapi.AsyncApiDocument;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class OpenApiIT {

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        OpenApiDocument.assertCommitted();
    }

    @Test
    void theDocumentOfTheEventsIsServed() throws IOException {
        AsyncApiDocument.assertServed();
    }
}
