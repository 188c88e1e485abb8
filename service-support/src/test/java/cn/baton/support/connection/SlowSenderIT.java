package cn.baton.support.connection;

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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** With a second in the place of the minute that {@code baton.http.request-time} is, and nobody ever idle. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
@TestProfile(SlowSenderIT.Hurried.class)
class SlowSenderIT {

    private static final String LIST = "GET /shelves HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\n";
    private static final String JSON = "POST /notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\n"
            + "Content-Type: application/json\r\nContent-Length: 10000\r\n\r\n{";
    private static final String FORM = "POST /shelves/019ab002-0000-7000-8000-000000000001/books/scans HTTP/1.1\r\n"
            + "Host: localhost\r\nAuthorization: {token}\r\nContent-Type: multipart/form-data; boundary=b\r\n"
            + "Content-Length: %d\r\n\r\n";
    private static final String PART =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
    private static final String END = "\r\n--b--\r\n";

    /** A piece goes each {@link #PAUSE_MS}: 10 s in all. */
    private static final int PIECES = 100;

    private static final int PAUSE_MS = 100;

    /** Beyond the time of a request. */
    private static final int PIECES_OF_THREE_SECONDS = 30;

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /shelves HTTP/1.1\r\nHost: localhost\r\nX-Long: ",
                LIST + "\r\n" + LIST + "X-Long: ",
                JSON,
                "POST /notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n5000\r\n{"
            })
    void aRequestThatTricklesInIsCutOff(String begun) throws IOException {
        try (Socket socket = connect(begun)) {
            assertThat(trickle(socket, "x", PIECES)).isLessThan(PIECES);
        }
    }

    @Test
    void soIsTheBodyOfOneThatWasRefusedAlready() throws IOException {
        try (Socket socket = connect(JSON.replace("{token}", "nobody"))) {
            assertThat(trickle(socket, "x", PIECES)).isLessThan(PIECES);
        }
    }

    @Test
    void soIsAnUploadThatHardlyMoves() throws IOException {
        try (Socket socket = connect(FORM.formatted(10_000) + PART)) {
            assertThat(trickle(socket, "x", PIECES)).isLessThan(PIECES);
        }
    }

    @Test
    void anUploadThatMovesMayTakeLonger() throws IOException {
        String piece = "x".repeat(200);
        int length = PART.length() + PIECES_OF_THREE_SECONDS * piece.length() + END.length();
        try (Socket socket = connect(FORM.formatted(length) + PART)) {
            assertThat(trickle(socket, piece, PIECES_OF_THREE_SECONDS)).isEqualTo(PIECES_OF_THREE_SECONDS);

            assertThat(answer(socket, END)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aConnectionThatWaitsForItsNextRequestIsKept() throws IOException {
        try (Socket socket = connect(LIST + "\r\n")) {
            assertThat(answer(socket, "")).startsWith("HTTP/1.1 200");
            assertThat(trickle(socket, "", PIECES_OF_THREE_SECONDS)).isEqualTo(PIECES_OF_THREE_SECONDS);

            assertThat(answer(socket, LIST + "\r\n")).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", LIST + "\r\n"})
    void aStreamGoesOn(String before) throws IOException {
        String news = "GET /shelves/news HTTP/1.1\r\nHost: localhost\r\nAuthorization: {token}\r\n\r\n";
        try (Socket socket = connect(before + news)) {
            assertThat(trickle(socket, "", PIECES_OF_THREE_SECONDS)).isEqualTo(PIECES_OF_THREE_SECONDS);

            assertThat(answer(socket, "")).contains("data:");
        }
    }

    /** Its requests come side by side, and could not be timed. */
    @Test
    void anotherVersionOfHttpIsNotSpoken() throws IOException {
        try (Socket socket = connect("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")) {
            assertThat(trickle(socket, "", PIECES)).isLessThan(PIECES);
        }
    }

    private Socket connect(String request) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        send(socket, request);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        String token = "Bearer " + Tokens.token("admin", "city-admin", null, null);
        socket.getOutputStream().write(text.replace("{token}", token).getBytes(StandardCharsets.US_ASCII));
    }

    /** How many pieces went before the connection was closed. Whatever is answered in between is passed over. */
    private static int trickle(Socket socket, String piece, int pieces) throws IOException {
        socket.setSoTimeout(PAUSE_MS);
        for (int sent = 0; sent < pieces; sent++) {
            long until = System.nanoTime() + PAUSE_MS * 1_000_000L;
            try {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
                do {
                    if (socket.getInputStream().read() < 0) {
                        return sent;
                    }
                } while (System.nanoTime() < until);
            } catch (SocketTimeoutException nothingAnswered) {
                // On to the next.
            } catch (SocketException closed) {
                return sent;
            }
        }
        return pieces;
    }

    /** What comes within the second in which something is to come. */
    private static String answer(Socket socket, String text) throws IOException {
        send(socket, text);
        socket.setSoTimeout(10 * PAUSE_MS);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] part = new byte[1_000];
        try {
            for (int length = socket.getInputStream().read(part);
                    length >= 0 && answer.size() < part.length;
                    length = socket.getInputStream().read(part)) {
                answer.write(part, 0, length);
            }
        } catch (SocketTimeoutException nothingMore) {
            // That was it.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Gives a request a second, and an upload one more for each kilobyte. */
    public static class Hurried implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("baton.http.request-time", "1S", "baton.http.min-upload-rate", "1K");
        }
    }
}
