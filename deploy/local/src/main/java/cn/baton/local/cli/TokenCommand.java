package cn.baton.local.cli;

import cn.baton.local.cli.Invocation.Token;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Gets a token from a running stack and prints it, and nothing else. */
final class TokenCommand {

    private static final int TIMEOUT_MILLIS = 5_000;

    private final Path home;
    private final PrintStream out;

    TokenCommand(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    void run(Token invocation) throws UsageException, IOException {
        RunFile stack = choose(invocation);
        if (stack.clientSecret() == null) {
            throw new UsageException("This stack takes its tokens from " + stack.issuer() + ": get one there");
        }
        out.println(request(stack, invocation.claims()));
    }

    private RunFile choose(Token invocation) throws UsageException {
        List<RunFile> running = RunFile.running(home).stream()
                .filter(stack ->
                        invocation.portBase().isEmpty() || invocation.portBase().getAsInt() == stack.portBase())
                .toList();
        if (running.isEmpty()) {
            throw new UsageException("Nothing is running that could issue a token. Start it with ./baton up and wait"
                    + " until it is ready");
        }
        if (running.size() > 1) {
            throw new UsageException("Several stacks are running. Say which one: "
                    + running.stream()
                            .map(stack -> "--port-base " + stack.portBase())
                            .sorted()
                            .collect(Collectors.joining(" or ")));
        }
        return running.getFirst();
    }

    private static String request(RunFile stack, Claims claims) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(stack.issuer() + "/token").toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setDoOutput(true);
        String client = stack.clientId() + ":" + stack.clientSecret();
        connection.setRequestProperty(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)));
        try (var body = connection.getOutputStream()) {
            body.write(form(claims).getBytes(StandardCharsets.UTF_8));
        }
        try (var answer = connection.getInputStream()) {
            return new ObjectMapper().readTree(answer).required("access_token").asText();
        }
    }

    private static String form(Claims claims) {
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        append(form, "subject", claims.subject());
        append(form, "role", claims.role());
        append(form, "unit", claims.unit());
        append(form, "area", claims.area());
        append(form, "scope", claims.scope());
        return form.toString();
    }

    private static void append(StringBuilder form, String name, String value) {
        if (value != null) {
            form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
