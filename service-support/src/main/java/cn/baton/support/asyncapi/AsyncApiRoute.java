package cn.baton.support.asyncapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.io.IOException;
import java.io.InputStream;

/** Serves the AsyncAPI document that the service was built with, open to all like its OpenAPI document. */
@ApplicationScoped
class AsyncApiRoute {

    private static final String DOCUMENT = "META-INF/asyncapi.yaml";

    void register(@Observes Router router) throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (file != null) {
                Buffer document = Buffer.buffer(file.readAllBytes());
                router.get("/q/asyncapi")
                        .handler(request -> request.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                                .end(document));
            }
        }
    }
}
