package cn.baton.support.http;

import cn.baton.testing.BatonServers;
import cn.baton.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** With a second in the place of the minute that {@code quarkus.http.idle-timeout} is. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
@TestProfile(IdleConnectionIT.Impatient.class)
class IdleConnectionIT {

    private static final int LINES_OF_MORE_THAN_A_SECOND = 120;
    private static final int PATIENCE_MS = 30_000;

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /shelves HT",
                "GET /shelves HTTP/1.1\r\nHost: localhost\r\nAcc",
                "POST /notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100\r\n\r\n{\"te"
            })
    void aRequestOfWhichHalfWasSentIsClosed(String half) throws IOException {
        try (Socket socket = connect(half)) {
            while (socket.getInputStream().read() >= 0) {
                // Whatever was asked of it, the end comes.
            }
            assertThat(socket.getInputStream().read()).isNegative();
        }
    }

    @Test
    void aStreamOnWhichSomethingMovesLivesOn() throws IOException {
        String request = "GET /shelves/news HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\n\r\n";
        try (Socket socket = connect(request);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (int line = 0; line < LINES_OF_MORE_THAN_A_SECOND; line++) {
                assertThat(lines.readLine()).isNotNull();
            }
        }
    }

    private Socket connect(String request) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MS);
        String token = "Bearer " + Tokens.token("admin", "city-admin", null, null);
        socket.getOutputStream().write(request.replace("{token}", token).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Closes what is idle for a second. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", "1S");
        }
    }
}
