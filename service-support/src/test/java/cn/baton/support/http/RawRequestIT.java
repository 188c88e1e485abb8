package cn.baton.support.http;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** What no client library sends. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class RawRequestIT {

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/shelves/%zz",
                "/shelves/%",
                "/shelves/%4",
                "/shelves?wood=%zz",
                "/shelves?%=1",
                "/q/health/%zz",
                "/q/nothing?a=%zz",
                "/shelves|",
                "/shelves/\"1\"",
                "//",
                "http://localhost/%zz"
            })
    void anAddressThatCannotBeDecodedIsRefused(String address) throws IOException {
        assertThat(answer("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("malformed-request")
                .contains("The address cannot be read")
                .doesNotContain("Exception");
    }

    @Test
    void anAddressThatIsDecodedIsTaken() throws IOException {
        assertThat(answer("GET /shelves/%e6%a0%91?wood=%4FAK HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host:\r\n", "Host: a b\r\n"})
    void aRequestWithoutAHostIsRefused(String host) throws IOException {
        assertThat(answer("GET /shelves HTTP/1.1\r\n" + host))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("malformed-request")
                .doesNotContain("Exception");
    }

    @Test
    void aHostIsEnough() throws IOException {
        assertThat(answer("GET /shelves HTTP/1.1\r\nHost: localhost\r\n")).startsWith("HTTP/1.1 401");
    }

    private String answer(String head) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
