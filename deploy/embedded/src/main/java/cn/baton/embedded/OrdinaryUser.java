package cn.baton.embedded;

import com.sun.security.auth.module.UnixSystem;

import java.io.IOException;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. For root, its programs run in a user namespace in which our user is nobody in
 * particular; the files keep their owner. Everybody else runs them as they are.
 */
final class OrdinaryUser {

    private static final List<String> IN_NAMESPACE = List.of("unshare", "--user");

    private OrdinaryUser() {}

    /** What to put before a command. */
    static List<String> prefix() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        if (!succeeds("unshare", "--user", "true")) {
            throw new ServerStartException("PostgreSQL does not run as root, and user namespaces are not allowed here"
                    + " (in a container they need --security-opt seccomp=unconfined). Run as an ordinary user.");
        }
        return IN_NAMESPACE;
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
