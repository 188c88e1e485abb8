package cn.baton.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports. */
public final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /**
     * The requested port if it can be listened on now, or a free one for 0. The port is not held: the caller binds it
     * soon after.
     *
     * @param wantedBy the server that needs it, in words for people
     * @throws PortTakenException when somebody listens there
     */
    public static int claim(int requested, String wantedBy) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(loopback(requested));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (requested == 0) {
                throw new UncheckedIOException("No free port for " + wantedBy, e);
            }
            throw new PortTakenException(requested, wantedBy);
        }
    }

    /** An address on 127.0.0.1, spelt so that no name service is asked. */
    static InetSocketAddress loopback(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(LOOPBACK, new byte[] {127, 0, 0, 1}), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
