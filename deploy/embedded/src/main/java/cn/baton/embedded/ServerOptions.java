package cn.baton.embedded;

import java.nio.file.Path;

/**
 * Where a server keeps its data and where it listens.
 *
 * @param dataDirectory kept and used again at the next start; null for a temporary one that is deleted when the server
 *     ends, also when this JVM is killed
 * @param port on 127.0.0.1; 0 for a free one
 */
public record ServerOptions(Path dataDirectory, int port) {

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        dataDirectory =
                dataDirectory == null ? null : dataDirectory.toAbsolutePath().normalize();
    }

    /** A free port and data that nobody needs afterwards: what a test wants. */
    public static ServerOptions temporary() {
        return new ServerOptions(null, 0);
    }
}
