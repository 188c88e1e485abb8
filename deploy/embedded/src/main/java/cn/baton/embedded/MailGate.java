package cn.baton.embedded;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a {@link MailServer} on 127.0.0.1 and behaves as mail servers and networks do on bad days: allows so many
 * sessions and refuses further ones with 421, cuts a session before or after a command was carried out, answers what it
 * likes, or falls silent. Takes plain SMTP without pipelining, as Jakarta Mail speaks it.
 */
public final class MailGate implements AutoCloseable {

    /** The end of a mail's text, as if it were a command. */
    public static final String END_OF_DATA = ".";

    private final ServerSocket listener;
    private final int target;
    private final ExecutorService threads = PlatformThreads.perTask("mail-gate");
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Map<String, Intervention> commands = new ConcurrentHashMap<>();
    private final Map<String, Intervention> answers = new ConcurrentHashMap<>();
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger mostSessions = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile int allowed = Integer.MAX_VALUE;

    /** Comes between client and server. */
    @FunctionalInterface
    public interface Intervention {

        /** May take its time, and the session with it. False cuts the session. */
        boolean letPass() throws InterruptedException;
    }

    private MailGate(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /** Listens on a free port for sessions with the mail server at that port. */
    public static MailGate before(int smtpPort) {
        try {
            ServerSocket listener = new ServerSocket();
            listener.bind(Ports.loopback(0), 200);
            MailGate gate = new MailGate(listener, smtpPort);
            gate.threads.execute(gate::accept);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException("The mail gate did not start", e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Further ones are answered with 421 from now on. */
    public void allowSessions(int most) {
        allowed = most;
    }

    /** Before the server hears of it: what is cut here has not been carried out. */
    public void whenClientSays(String command, Intervention intervention) {
        commands.put(command, intervention);
    }

    /** Before the client hears of it: what is cut here has been carried out. */
    public void whenServerAnswers(String command, Intervention intervention) {
        answers.put(command, intervention);
    }

    /** In place of the server, which does not hear of it. */
    public void reply(String command, String answer) {
        replies.put(command, answer + "\r\n");
    }

    /** Lets everything pass again, and counts anew. */
    public void reset() {
        commands.clear();
        answers.clear();
        replies.clear();
        seen.clear();
        allowed = Integer.MAX_VALUE;
        mostSessions.set(sessions.get());
        refused.set(0);
    }

    /** How often clients have said it. */
    public int count(String command) {
        AtomicInteger times = seen.get(command);
        return times == null ? 0 : times.get();
    }

    /** The most that were open at the same time. */
    public int mostSessions() {
        return mostSessions.get();
    }

    /** Sessions that were answered with 421. */
    public int refusedSessions() {
        return refused.get();
    }

    @Override
    public void close() {
        closeQuietly(listener);
        sockets.forEach(MailGate::closeQuietly);
        threads.shutdownNow();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                sockets.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                // Then the loop ends.
            }
        }
    }

    private void serve(Socket client) {
        int open = sessions.incrementAndGet();
        try (client) {
            if (open > allowed) {
                refused.incrementAndGet();
                client.getOutputStream().write("421 4.7.0 Too many sessions\r\n".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            mostSessions.accumulateAndGet(open, Math::max);
            try (Socket server = new Socket()) {
                server.connect(Ports.loopback(target));
                sockets.add(server);
                new Session(client, server).run();
                sockets.remove(server);
            }
        } catch (IOException broken) {
            // One side is gone, and so is the other now.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(client);
            sessions.decrementAndGet();
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception gone) {
            // It is closed.
        }
    }

    /** One session, in lockstep: a command, its answer, and so on. */
    private final class Session {

        private final InputStream fromClient;
        private final InputStream fromServer;
        private final OutputStream toClient;
        private final OutputStream toServer;
        private boolean detached;

        Session(Socket client, Socket server) throws IOException {
            fromClient = new BufferedInputStream(client.getInputStream());
            toClient = new BufferedOutputStream(client.getOutputStream());
            fromServer = new BufferedInputStream(server.getInputStream());
            toServer = new BufferedOutputStream(server.getOutputStream());
        }

        void run() throws IOException, InterruptedException {
            passAnswer();
            for (byte[] line = line(fromClient); line.length > 0; line = line(fromClient)) {
                String command = command(line);
                boolean goesOn = lets(command)
                        && carryOut(command, line)
                        && (!command.equals("DATA") || replies.containsKey("DATA") || text());
                if (!goesOn) {
                    return;
                }
            }
        }

        /** The lines of a mail, which are answered at their end only. */
        private boolean text() throws IOException, InterruptedException {
            for (byte[] line = line(fromClient); line.length > 0; line = line(fromClient)) {
                if (line.length == 3 && line[0] == '.') {
                    return lets(END_OF_DATA) && carryOut(END_OF_DATA, line);
                }
                toServer.write(line);
            }
            return false;
        }

        private boolean carryOut(String command, byte[] line) throws IOException, InterruptedException {
            String reply = replies.get(command);
            if (reply != null || detached) {
                // What the server has not heard the end of, it cannot go on from.
                detached |= command.equals(END_OF_DATA);
                toClient.write((reply == null ? "250 2.0.0 OK\r\n" : reply).getBytes(StandardCharsets.US_ASCII));
                toClient.flush();
                return true;
            }
            toServer.write(line);
            toServer.flush();
            byte[] answer = answer();
            Intervention intervention = answers.get(command);
            if (intervention != null && !intervention.letPass()) {
                return false;
            }
            toClient.write(answer);
            toClient.flush();
            return answer.length > 0;
        }

        private boolean lets(String command) throws InterruptedException {
            seen.computeIfAbsent(command, any -> new AtomicInteger()).incrementAndGet();
            Intervention intervention = commands.get(command);
            return intervention == null || intervention.letPass();
        }

        private void passAnswer() throws IOException {
            toClient.write(answer());
            toClient.flush();
        }

        private byte[] answer() throws IOException {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            byte[] line;
            do {
                line = line(fromServer);
                whole.write(line);
            } while (line.length > 3 && line[3] == '-');
            return whole.toByteArray();
        }

        /** With its end; empty when the other side is gone. */
        private static byte[] line(InputStream input) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = input.read(); next >= 0; next = input.read()) {
                line.write(next);
                if (next == '\n') {
                    return line.toByteArray();
                }
            }
            return new byte[0];
        }

        private static String command(byte[] line) {
            return new String(line, StandardCharsets.ISO_8859_1)
                    .strip()
                    .replaceFirst("[ :].*$", "")
                    .toUpperCase(Locale.ROOT);
        }
    }
}
