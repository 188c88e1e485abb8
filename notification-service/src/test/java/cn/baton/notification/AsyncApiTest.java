package cn.baton.notification;

import cn.baton.testing.asyncapi.AsyncApiDocument;
import org.junit.jupiter.api.Test;

import java.io.IOException;

class AsyncApiTest {

    @Test
    void theCommittedDocumentSaysWhatIsSentAndReceived() throws IOException {
        AsyncApiDocument.assertCommitted();
    }
}
