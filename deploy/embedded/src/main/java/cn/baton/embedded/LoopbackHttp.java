package cn.baton.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A small HTTP server on 127.0.0.1. It refuses requests for any other host name, so that a web page which makes its own
 * name point here learns nothing.
 */
final class LoopbackHttp implements AutoCloseable {

    private static final int MAX_BODY = 64 * 1024;
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");

    private final HttpServer server;
    private final ExecutorService threads = PlatformThreads.perTask("http");

    private LoopbackHttp(HttpServer server) {
        this.server = server;
    }

    /** Takes the port at once, but answers only after {@link #start}. */
    static LoopbackHttp bind(int port, String wantedBy) {
        try {
            return new LoopbackHttp(HttpServer.create(Ports.loopback(port), 0));
        } catch (BindException e) {
            throw new PortTakenException(port, wantedBy);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + wantedBy, e);
        }
    }

    /** Handles a path and everything below it, with one method. */
    void handle(String method, String path, Function<HttpRequest, HttpReply> handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, answer(exchange, method, handler));
            }
        });
    }

    void start() {
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://" + Ports.LOOPBACK + ":" + port();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static HttpReply answer(HttpExchange exchange, String method, Function<HttpRequest, HttpReply> handler)
            throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !HOSTS.contains(host.replaceFirst(":\\d+$", ""))) {
            return HttpReply.json(Map.of("error", "wrong_host")).withStatus(421);
        }
        if (!method.equals(exchange.getRequestMethod())) {
            return HttpReply.json(Map.of("error", "method_not_allowed"))
                    .withStatus(405)
                    .with("Allow", method);
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return HttpReply.json(Map.of("error", "too_large")).withStatus(413);
        }
        try {
            return handler.apply(new HttpRequest(
                    exchange.getRequestURI().getPath(), headers(exchange), new String(body, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return HttpReply.json(Map.of("error", "invalid_request")).withStatus(400);
        } catch (RuntimeException e) {
            return HttpReply.json(Map.of("error", "server_error")).withStatus(500);
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().getFirst()));
    }

    private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }
}
